namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A table of colored cells; the first row is at the bottom unless reversed.</summary>
    /// <param name="zData">The values, row by row.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="X">The names or coordinates of the columns.</param>
    /// <param name="XGap">The space between columns, in pixels.</param>
    /// <param name="Y">The names or coordinates of the rows.</param>
    /// <param name="YGap">The space between rows, in pixels.</param>
    /// <param name="Text">One text for all points.</param>
    /// <param name="MultiText">A text a point.</param>
    /// <param name="ColorBar">The legend of the colors.</param>
    /// <param name="ColorScale">How values become colors.</param>
    /// <param name="ShowScale">Whether the legend of the colors is shown.</param>
    /// <param name="ReverseScale">Whether the colors run the other way.</param>
    /// <param name="ZSmooth">How neighbouring cells blend.</param>
    /// <param name="Transpose">Whether rows and columns change places.</param>
    /// <param name="UseWebGL">Whether to draw with WebGL, for very many points.</param>
    /// <param name="ReverseYAxis">Whether the first row is at the top.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default
    )
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        var trace = new Trace2D(UseWebGL.Or(false) ? "heatmapgl" : "heatmap")
            .With("name", Name)
            .With("showlegend", ShowLegend)
            .With("opacity", Opacity)
            .With("x", X)
            .With("xgap", XGap)
            .With("y", Y)
            .With("ygap", YGap)
            .With("text", Text)
            .With("text", MultiText)
            .With("colorbar", ColorBar)
            .With("colorscale", ColorScale)
            .With("showscale", ShowScale)
            .With("reversescale", ReverseScale)
            .With("zsmooth", ZSmooth)
            .With("transpose", Transpose)
            .WithValue("z", zData);
        var chart = GenericChart.Of(trace, UseDefaults.Or(true));
        if (ReverseYAxis.Or(false))
            chart.Layout.MergeAt(
                "yaxis",
                new LinearAxis().WithValue("autorange", StyleParam.AutoRange.Reversed)
            );
        return chart;
    }
}
