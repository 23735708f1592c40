namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Upright bars.</summary>
    /// <param name="values">The lengths of the bars.</param>
    /// <param name="Keys">The names of the bars; their numbers when omitted.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="MultiOpacity">The opacity of every point, 0 to 1.</param>
    /// <param name="Text">One text for all points.</param>
    /// <param name="MultiText">A text a point.</param>
    /// <param name="MarkerColor">The color of the points or bars.</param>
    /// <param name="MarkerColorScale">How the numbers of <paramref name="MarkerColor"/> become colors.</param>
    /// <param name="MarkerOutline">The outline of the points or bars.</param>
    /// <param name="MarkerPatternShape">The hatching of the bars.</param>
    /// <param name="MultiMarkerPatternShape">The hatching of every bar.</param>
    /// <param name="MarkerPattern">All about the hatching at once.</param>
    /// <param name="Marker">All about the points or bars at once; the arguments of their own win.</param>
    /// <param name="TextPosition">Where the texts stand; shows them beside the points.</param>
    /// <param name="MultiTextPosition">Where the text of every point stands.</param>
    /// <param name="MultiWidth">The thickness of every bar, in units of the axis.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    /// <param name="Base">Where the bars begin.</param>
    /// <param name="Width">The thickness of the bars, in units of the axis.</param>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default
    )
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible
    {
        var marker = Marker
            .Or(new Marker())
            .With("color", MarkerColor)
            .WithValue(
                "pattern",
                MarkerPattern
                    .Or(new Pattern())
                    .With("shape", MarkerPatternShape)
                    .With("shape", MultiMarkerPatternShape)
            )
            .With("opacity", MultiOpacity)
            .With("colorscale", MarkerColorScale)
            .With("line", MarkerOutline);
        var trace = new Trace2D("bar")
            .With("name", Name)
            .With("showlegend", ShowLegend)
            .With("opacity", Opacity)
            .With("text", Text)
            .With("text", MultiText)
            .With("base", Base)
            .With("width", Width)
            .With("width", MultiWidth)
            .With("textposition", TextPosition)
            .With("textposition", MultiTextPosition)
            .With("x", Keys)
            .WithValue("y", values)
            .WithValue("orientation", StyleParam.Orientation.Vertical)
            .WithValue("marker", marker);
        return GenericChart.Of(trace, UseDefaults.Or(true));
    }
}
