namespace Plotly.NET;

public sealed partial class GenericChart
{
    /// <summary>The figure as JSON: <c>data</c>, <c>layout</c> and an empty list of <c>frames</c>.</summary>
    /// <param name="gChart">The chart.</param>
    public static string toFigureJson(GenericChart gChart) =>
        FigureWriter.ToJson(
            new DynamicObj.DynamicObj()
                .WithValue("data", gChart.Traces)
                .WithValue("layout", gChart.Layout)
                .WithValue("frames", Array.Empty<object>())
        );

    /// <summary>The chart as JSON: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    /// <param name="gChart">The chart.</param>
    public static string toJson(GenericChart gChart) =>
        FigureWriter.ToJson(
            new DynamicObj.DynamicObj()
                .WithValue("data", gChart.Traces)
                .WithValue("layout", gChart.Layout)
                .WithValue("config", gChart.Config)
        );

    /// <summary>A div and the script that draws the chart into it, for a page that has plotly.js already.</summary>
    /// <param name="gChart">The chart.</param>
    public static string toChartHTML(GenericChart gChart) => ChartHtml.Fragment(gChart);

    /// <summary>A page with the chart; plotly.js comes from its CDN.</summary>
    /// <param name="gChart">The chart.</param>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartHtml.Page(gChart);
}
