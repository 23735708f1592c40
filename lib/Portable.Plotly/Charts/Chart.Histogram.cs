namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>How often values occur: along x when <paramref name="X"/> is given, along y when <paramref name="Y"/> is.</summary>
    /// <param name="X">The values to count along x.</param>
    /// <param name="Y">The values to count along y.</param>
    /// <param name="Orientation">Which way the trace runs.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="Text">One text for all points.</param>
    /// <param name="MultiText">A text a point.</param>
    /// <param name="HistFunc">What is made of the values of a bin (default: their count).</param>
    /// <param name="HistNorm">What the bars are divided by.</param>
    /// <param name="AlignmentGroup">Bars of one group are aligned.</param>
    /// <param name="OffsetGroup">Bars of one group stand at the same offset.</param>
    /// <param name="NBinsX">At most how many bins along x.</param>
    /// <param name="NBinsY">At most how many bins along y.</param>
    /// <param name="BinGroup">Histograms of one group share their bins.</param>
    /// <param name="XBins">Begin, end and size of the bins along x.</param>
    /// <param name="YBins">Begin, end and size of the bins along y.</param>
    /// <param name="MarkerColor">The color of the points or bars.</param>
    /// <param name="Marker">All about the points or bars at once; the arguments of their own win.</param>
    /// <param name="Line">The outline of the bars.</param>
    /// <param name="XError">Error bars along x.</param>
    /// <param name="YError">Error bars along y.</param>
    /// <param name="Cumulative">Whether and how bars add up.</param>
    /// <param name="HoverLabel">The look of the label under the mouse.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    public static GenericChart Histogram<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<int> NBinsX = default,
        Optional<int> NBinsY = default,
        Optional<string> BinGroup = default,
        Optional<Bins> XBins = default,
        Optional<Bins> YBins = default,
        Optional<Color> MarkerColor = default,
        Optional<Marker> Marker = default,
        Optional<Line> Line = default,
        Optional<Error> XError = default,
        Optional<Error> YError = default,
        Optional<Cumulative> Cumulative = default,
        Optional<Hoverlabel> HoverLabel = default,
        Optional<bool> UseDefaults = default
    )
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        var marker = Marker.Or(new Marker()).With("color", MarkerColor).WithValue("pattern", new Pattern());
        var trace = new Trace2D("histogram")
            .With("x", X)
            .With("y", Y)
            .With("orientation", Orientation)
            .With("name", Name)
            .With("showlegend", ShowLegend)
            .With("opacity", Opacity)
            .With("text", Text)
            .With("text", MultiText)
            .With("histfunc", HistFunc)
            .With("histnorm", HistNorm)
            .With("alignmentgroup", AlignmentGroup)
            .With("offsetgroup", OffsetGroup)
            .With("nbinsx", NBinsX)
            .With("nbinsy", NBinsY)
            .With("bingroup", BinGroup)
            .With("xbins", XBins)
            .With("ybins", YBins)
            .With("line", Line)
            .With("error_x", XError)
            .With("error_y", YError)
            .With("cumulative", Cumulative)
            .With("hoverlabel", HoverLabel)
            .WithValue("marker", marker);
        return GenericChart.Of(trace, UseDefaults.Or(true));
    }
}
