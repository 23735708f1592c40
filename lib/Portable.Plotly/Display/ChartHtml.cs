namespace Plotly.NET;

/// <summary>Charts as HTML: a div, and a script that draws into it.</summary>
internal static class ChartHtml
{
    const string PlotlyCdn = "https://cdn.plot.ly/plotly-2.27.1.min";
    const string RequireCdn = "https://cdnjs.cloudflare.com/ajax/libs/require.js/2.3.6/require.min.js";

    /// <summary>For a page that has plotly.js.</summary>
    internal static string Fragment(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        return Element(id, Draw(chart, id));
    }

    /// <summary>A whole page, with plotly.js from its CDN.</summary>
    internal static string Page(GenericChart chart) =>
        $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Chart</title><script src="{PlotlyCdn}.js" charset="utf-8"></script></head>
            <body>{Fragment(chart)}</body></html>
            """;

    /// <summary>For a notebook: plotly.js comes through require.js, which is loaded where the page has none.</summary>
    internal static string NotebookFragment(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        var name = "drawChart_" + id.Replace("-", "");
        var draw = Draw(chart, id);
        return Element(
            id,
            $$"""
            var {{name}} = function () {
                var load = requirejs.config({ context: 'plotly-charts', paths: { plotly: '{{PlotlyCdn}}' } }) || require;
                load(['plotly'], function (Plotly) {
                    {{draw}}
                });
            };
            if (typeof requirejs === 'function' && typeof requirejs.config === 'function') {
                {{name}}();
            } else {
                var script = document.createElement('script');
                script.charset = 'utf-8';
                script.src = '{{RequireCdn}}';
                script.onload = function () { {{name}}(); };
                document.head.appendChild(script);
            }
            """
        );
    }

    static string Element(string id, string script) =>
        $"""<div><div id="{id}"></div><script type="text/javascript">{'\n'}{script}{'\n'}</script></div>""";

    static string Draw(GenericChart chart, string id) =>
        $"Plotly.newPlot('{id}', {FigureWriter.ToJson(chart.Traces)}, "
        + $"{FigureWriter.ToJson(chart.Layout)}, {FigureWriter.ToJson(chart.Config)});";
}
