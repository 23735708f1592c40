namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A surface over a grid: the height is the value.</summary>
    /// <param name="zData">The values, row by row.</param>
    /// <param name="X">The x coordinates of the columns.</param>
    /// <param name="Y">The y coordinates of the rows.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="Text">One text for all points.</param>
    /// <param name="MultiText">A text a point.</param>
    /// <param name="Contours">Lines of equal value.</param>
    /// <param name="ColorScale">How values become colors.</param>
    /// <param name="ShowScale">Whether the legend of the colors is shown.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    public static GenericChart Surface<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Contours> Contours = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        var trace = new Trace3D("surface")
            .With("x", X)
            .With("y", Y)
            .With("name", Name)
            .With("showlegend", ShowLegend)
            .With("opacity", Opacity)
            .With("text", Text)
            .With("text", MultiText)
            .With("contours", Contours)
            .With("colorscale", ColorScale)
            .With("showscale", ShowScale)
            .WithValue("z", zData);
        return GenericChart.Of(trace, UseDefaults.Or(true)).InPerspective();
    }
}
