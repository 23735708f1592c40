namespace Plotly.NET.CSharp;

/// <summary>Changes of a chart, one after the other.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>The layout of a chart.</summary>
    /// <param name="gChart">The chart.</param>
    public static Layout GetLayout(this GenericChart gChart) => gChart.Layout;

    /// <summary>The traces of a chart.</summary>
    /// <param name="gChart">The chart.</param>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. gChart.Traces];

    /// <summary>Changes the legend.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="legend">The legend; what it does not say stays.</param>
    public static GenericChart WithLegend(this GenericChart gChart, Legend legend)
    {
        gChart.Layout.MergeAt("legend", legend);
        return gChart;
    }

    /// <summary>Changes the legend: its place, direction, font and more.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="BGColor">The background color.</param>
    /// <param name="BorderColor">The color of the border.</param>
    /// <param name="BorderWidth">The width of the border in pixels.</param>
    /// <param name="EntryWidth">The width of an entry.</param>
    /// <param name="EntryWidthMode">The unit of that width.</param>
    /// <param name="Font">The font.</param>
    /// <param name="GroupClick">What a click on a group does.</param>
    /// <param name="GroupTitleFont">The font of group titles.</param>
    /// <param name="ItemClick">What a click does.</param>
    /// <param name="ItemDoubleClick">What a double click does.</param>
    /// <param name="ItemSizing">The size of the signs.</param>
    /// <param name="ItemWidth">The width of the signs in pixels.</param>
    /// <param name="Orientation">Whether entries stand side by side or below each other.</param>
    /// <param name="Title">The title of the legend.</param>
    /// <param name="TraceGroupGap">The space between groups in pixels.</param>
    /// <param name="TraceOrder">The order of entries.</param>
    /// <param name="UIRevision">Keeps what the reader changed as long as it stays the same.</param>
    /// <param name="VerticalAlign">How sign and text are aligned.</param>
    /// <param name="X">The place from left to right, as a fraction of the plot.</param>
    /// <param name="XAnchor">What part of the legend is there.</param>
    /// <param name="Y">The place from bottom to top, as a fraction of the plot.</param>
    /// <param name="YAnchor">What part of the legend is there.</param>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart,
        Optional<Color> BGColor = default,
        Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default,
        Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default,
        Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default,
        Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default,
        Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default,
        Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default,
        Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default
    ) =>
        gChart.WithLegend(
            Legend.init(
                BGColor: BGColor.ToFSharp(),
                BorderColor: BorderColor.ToFSharp(),
                BorderWidth: BorderWidth.ToFSharp(),
                EntryWidth: EntryWidth.ToFSharp(),
                EntryWidthMode: EntryWidthMode.ToFSharp(),
                Font: Font.ToFSharp(),
                GroupClick: GroupClick.ToFSharp(),
                GroupTitleFont: GroupTitleFont.ToFSharp(),
                ItemClick: ItemClick.ToFSharp(),
                ItemDoubleClick: ItemDoubleClick.ToFSharp(),
                ItemSizing: ItemSizing.ToFSharp(),
                ItemWidth: ItemWidth.ToFSharp(),
                Orientation: Orientation.ToFSharp(),
                Title: Title.ToFSharp(),
                TraceGroupGap: TraceGroupGap.ToFSharp(),
                TraceOrder: TraceOrder.ToFSharp(),
                UIRevision: UIRevision.ToFSharp(),
                VerticalAlign: VerticalAlign.ToFSharp(),
                X: X.ToFSharp(),
                XAnchor: XAnchor.ToFSharp(),
                Y: Y.ToFSharp(),
                YAnchor: YAnchor.ToFSharp()
            )
        );

    /// <summary>Sets the size.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="Width">The width in pixels.</param>
    /// <param name="Height">The height in pixels.</param>
    public static GenericChart WithSize(
        this GenericChart gChart,
        Optional<int> Width = default,
        Optional<int> Height = default
    )
    {
        gChart.Layout.With("width", Width).With("height", Height);
        return gChart;
    }

    /// <summary>Names the traces and says how they appear in the legend.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="Name">The name; later traces get <c>_1</c>, <c>_2</c>, … appended.</param>
    /// <param name="Visible">Whether the traces are drawn.</param>
    /// <param name="ShowLegend">Whether the legend lists them.</param>
    /// <param name="LegendRank">The place in the legend, less is earlier.</param>
    /// <param name="LegendGroup">The group in the legend.</param>
    /// <param name="LegendGroupTitle">The title of that group.</param>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart,
        Optional<string> Name = default,
        Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default,
        Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default
    )
    {
        foreach (var (index, trace) in gChart.Traces.Index())
            trace
                .With("name", Name.Map(name => index == 0 ? name : $"{name}_{index}"))
                .With("visible", Visible)
                .With("showlegend", ShowLegend)
                .With("legendrank", LegendRank)
                .With("legendgroup", LegendGroup)
                .With("legendgrouptitle", LegendGroupTitle);
        return gChart;
    }
}
