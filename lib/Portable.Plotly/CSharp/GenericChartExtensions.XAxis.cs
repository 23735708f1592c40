namespace Plotly.NET.CSharp;

public static partial class GenericChartExtensions
{
    /// <summary>Changes the x axis: its title, range, lines and more.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="TitleText">The title.</param>
    /// <param name="TitleFont">The font of the title.</param>
    /// <param name="TitleStandoff">The space between title and axis in pixels.</param>
    /// <param name="Title">All about the title at once; the arguments of its own win.</param>
    /// <param name="Color">The color of line, ticks, text and grid.</param>
    /// <param name="AxisType">The kind of axis, as logarithmic.</param>
    /// <param name="MinMax">The first and last value; exponents on a logarithmic axis.</param>
    /// <param name="Mirror">Whether the axis line is repeated opposite.</param>
    /// <param name="ShowSpikes">Whether lines lead from the point under the mouse to the axis.</param>
    /// <param name="SpikeColor">The color of these lines.</param>
    /// <param name="SpikeThickness">The width of these lines in pixels.</param>
    /// <param name="ShowLine">Whether the axis line is drawn.</param>
    /// <param name="LineColor">The color of the axis line.</param>
    /// <param name="ShowGrid">Whether grid lines are drawn.</param>
    /// <param name="GridColor">The color of the grid lines.</param>
    /// <param name="ZeroLine">Whether the line at zero stands out.</param>
    /// <param name="ZeroLineColor">The color of that line.</param>
    /// <param name="Anchor">The axis this one is bound to.</param>
    /// <param name="Side">The side the axis stands at.</param>
    /// <param name="Overlaying">The axis this one lies upon.</param>
    /// <param name="Domain">The part of the figure the axis takes, as fractions.</param>
    /// <param name="Position">Where a free axis stands, as a fraction.</param>
    /// <param name="CategoryOrder">The order of categories.</param>
    /// <param name="CategoryArray">The categories in their order.</param>
    /// <param name="RangeSlider">The slider below the axis.</param>
    /// <param name="RangeSelector">The buttons above the axis.</param>
    /// <param name="BackgroundColor">The color of the wall of a scene.</param>
    /// <param name="ShowBackground">Whether that wall is drawn.</param>
    /// <param name="Id">Which axis (default: the first); a scene means the axis of that scene.</param>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default
    )
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        var title = Title
            .Or(new Title())
            .With("text", TitleText)
            .With("font", TitleFont)
            .With("standoff", TitleStandoff);
        var axis = new LinearAxis()
            .WithValue("title", title)
            .With("range", MinMax.Map(StyleParam.Range.Of))
            .With("domain", Domain.Map(StyleParam.Range.Of))
            .With("color", Color)
            .With("type", AxisType)
            .With("mirror", Mirror)
            .With("showspikes", ShowSpikes)
            .With("spikecolor", SpikeColor)
            .With("spikethickness", SpikeThickness)
            .With("showline", ShowLine)
            .With("linecolor", LineColor)
            .With("showgrid", ShowGrid)
            .With("gridcolor", GridColor)
            .With("zeroline", ZeroLine)
            .With("zerolinecolor", ZeroLineColor)
            .With("anchor", Anchor)
            .With("side", Side)
            .With("overlaying", Overlaying)
            .With("position", Position)
            .With("categoryorder", CategoryOrder)
            .With("categoryarray", CategoryArray)
            .With("rangeslider", RangeSlider)
            .With("rangeselector", RangeSelector)
            .With("backgroundcolor", BackgroundColor)
            .With("showbackground", ShowBackground);
        return gChart.MergeAxis("xaxis", axis, Id);
    }
}
