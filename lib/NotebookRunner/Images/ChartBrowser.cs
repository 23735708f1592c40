using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner;

/// <summary>One browser, started at the first chart, that turns figures into pictures.</summary>
/// <param name="browserPath">An installed Chromium.</param>
internal sealed class ChartBrowser(string browserPath) : IAsyncDisposable
{
    private const int Density = 2;
    private const int SheetWidth = 1500;
    private const int StartMilliseconds = 180_000;

    private const string Draw = """
        async ([json, density]) => {
            const figure = JSON.parse(json);
            const chart = document.createElement('div');
            document.body.append(chart);
            const layout = figure.layout || {};
            try {
                await Plotly.newPlot(chart, figure.data, layout, { staticPlot: true });
                const size = { width: layout.width || 700, height: layout.height || 450 };
                const url = await Plotly.toImage(chart, { format: 'png', scale: density, ...size });
                return url.slice(url.indexOf(',') + 1);
            } finally {
                Plotly.purge(chart);
                chart.remove();
            }
        }
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Task<IPage>? _page;

    /// <summary>How a Chromium is started here: without sandbox as root, where Linux grants it none, and with
    /// WebGL in software.</summary>
    public static BrowserTypeLaunchOptions LaunchOptions(string path) =>
        new()
        {
            ExecutablePath = path,
            Timeout = StartMilliseconds,
            Args =
            [
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
            ],
        };

    /// <summary>The picture of a figure as base64 of PNG, at twice the figure's size.</summary>
    /// <exception cref="PlaywrightException">plotly.js refused the figure, or the browser failed.</exception>
    public async Task<string> RenderAsync(JsonNode figure)
    {
        var drawing = await StartedAsync();
        return await drawing.EvaluateAsync<string>(Draw, new object[] { figure.ToJsonString(), Density });
    }

    /// <summary>Takes a picture of a whole page.</summary>
    public async Task ShootAsync(string html, string path)
    {
        var drawing = await StartedAsync();
        var shown = await drawing.Context.NewPageAsync();
        await shown.SetViewportSizeAsync(SheetWidth, 900);
        await shown.SetContentAsync(html);
        await shown.ScreenshotAsync(new() { Path = path, FullPage = true });
        await shown.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>The page that charts are drawn in. A browser that did not start is not started again: that would fail
    /// the same way, and may take minutes.</summary>
    private Task<IPage> StartedAsync() => _page ??= StartAsync();

    private async Task<IPage> StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(LaunchOptions(browserPath));
        var context = await _browser.NewContextAsync(new() { Offline = true });
        var started = await context.NewPageAsync();
        await started.SetContentAsync("<!DOCTYPE html><meta charset='utf-8'><body></body>");
        await started.AddScriptTagAsync(new() { Content = WebScript.Plotly() });
        return started;
    }
}
