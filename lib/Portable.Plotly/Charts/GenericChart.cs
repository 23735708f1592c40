namespace Plotly.NET;

/// <summary>A chart: traces, layout and configuration of a plotly.js figure. Changes happen in place.</summary>
[TypeFormatterSource(
    typeof(GenericChartFormatterSource),
    PreferredMimeTypes = [GenericChartFormatterSource.Html, GenericChartFormatterSource.Figure]
)]
public sealed partial class GenericChart
{
    internal GenericChart(IReadOnlyList<Trace> traces, Layout layout, Config config) =>
        (Traces, Layout, Config) = (traces, layout, config);

    internal IReadOnlyList<Trace> Traces { get; }

    internal Layout Layout { get; }

    internal Config Config { get; }

    internal static GenericChart Of(Trace trace, bool useDefaults) =>
        useDefaults
            ? new([trace], Defaults.CreateLayout(), new Config().WithValue("responsive", true))
            : new([trace], new Layout(), new Config());

    /// <summary>The layout of a chart.</summary>
    /// <param name="gChart">The chart.</param>
    public static Layout getLayout(GenericChart gChart) => gChart.Layout;

    /// <summary>The chart with another layout in place of its own.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="gChart">The chart.</param>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) =>
        new(gChart.Traces, layout, gChart.Config);

    /// <summary>The chart with what a layout says taken over.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="gChart">The chart.</param>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) => gChart.WithLayout(layout);

    /// <summary>How many traces a chart has.</summary>
    /// <param name="gChart">The chart.</param>
    public static int countTrace(GenericChart gChart) => gChart.Traces.Count;

    /// <summary>One chart with the traces of several; of their layouts, later ones win.</summary>
    /// <param name="gCharts">The charts, at least one.</param>
    /// <exception cref="ArgumentException">No chart.</exception>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts)
    {
        GenericChart[] charts = [.. gCharts];
        if (charts.Length == 0)
            throw new ArgumentException(
                "nothing to combine: expected at least one chart, got none",
                nameof(gCharts)
            );
        var (layout, config) = (charts[0].Layout, charts[0].Config);
        foreach (var chart in charts.Skip(1))
        {
            layout.Combine(chart.Layout);
            config.Merge(chart.Config);
        }
        return new([.. charts.SelectMany(chart => chart.Traces)], layout, config);
    }
}
