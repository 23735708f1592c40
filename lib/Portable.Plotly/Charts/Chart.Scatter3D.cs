namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points in space, lines between them, texts beside them, or several of these.</summary>
    /// <param name="x">The x coordinates.</param>
    /// <param name="y">The y coordinates.</param>
    /// <param name="z">The z coordinates.</param>
    /// <param name="mode">What is drawn at and between the points.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="MultiOpacity">The opacity of every point, 0 to 1.</param>
    /// <param name="Text">One text for all points.</param>
    /// <param name="MultiText">A text a point.</param>
    /// <param name="TextPosition">Where the texts stand; shows them beside the points.</param>
    /// <param name="MultiTextPosition">Where the text of every point stands.</param>
    /// <param name="MarkerColor">The color of the points or bars.</param>
    /// <param name="MarkerColorScale">How the numbers of <paramref name="MarkerColor"/> become colors.</param>
    /// <param name="MarkerOutline">The outline of the points or bars.</param>
    /// <param name="MarkerSymbol">The sign at the points.</param>
    /// <param name="MultiMarkerSymbol">The sign at every point.</param>
    /// <param name="Marker">All about the points or bars at once; the arguments of their own win.</param>
    /// <param name="LineColor">The color of the line.</param>
    /// <param name="LineColorScale">How numbers become colors along the line.</param>
    /// <param name="LineWidth">The width of the line in pixels.</param>
    /// <param name="LineDash">The dashes of the line.</param>
    /// <param name="Line">All about the line at once; the arguments of its own win.</param>
    /// <param name="Projection">Projections of the points on the walls.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        StyleParam.Mode mode,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible
    {
        var marker = Marker
            .Or(new Marker())
            .With("color", MarkerColor)
            .With("line", MarkerOutline)
            .With("symbol", MarkerSymbol)
            .With("symbol", MultiMarkerSymbol)
            .With("colorscale", MarkerColorScale)
            .With("opacity", MultiOpacity);
        var line = Line.Or(new Line())
            .With("color", LineColor)
            .With("dash", LineDash)
            .With("colorscale", LineColorScale)
            .With("width", LineWidth);
        var trace = new Trace3D("scatter3d")
            .With("name", Name)
            .With("showlegend", ShowLegend)
            .With("opacity", Opacity)
            .With("text", Text)
            .With("text", MultiText)
            .With("textposition", TextPosition)
            .With("textposition", MultiTextPosition)
            .With("projection", Projection)
            .WithValue("mode", mode)
            .WithValue("x", x)
            .WithValue("y", y)
            .WithValue("z", z)
            .WithValue("marker", marker)
            .WithValue("line", line);
        return GenericChart.Of(trace, UseDefaults.Or(true)).InPerspective();
    }
}
