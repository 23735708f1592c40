namespace Plotly.NET;

/// <summary>The forms in which notebooks show a chart.</summary>
internal sealed class GenericChartFormatterSource
{
    internal const string Html = "text/html";
    internal const string Figure = "application/vnd.plotly.v1+json";

    /// <summary>A formatter for each form.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        [
            new GenericChartFormatter(Html, ChartHtml.NotebookFragment),
            new GenericChartFormatter(Figure, GenericChart.toJson),
        ];
}
