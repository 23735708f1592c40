using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner.Tests.Pages;

public class OpenedPageTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const string Contrasts = """
        () => {
            const channels = color => color.match(/[\d.]+/g).map(Number);
            const luminance = ([r, g, b]) => [r, g, b]
                .map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const background = element => {
                for (let e = element; e; e = e.parentElement) {
                    const color = channels(getComputedStyle(e).backgroundColor);
                    if (color.length < 4 || color[3] > 0) return color;
                }
            };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = {};
            for (let node; (node = walker.nextNode());) {
                const element = node.parentElement;
                if (!node.textContent.trim() || element.closest('.chart, script, style')) continue;
                const ink = luminance(channels(getComputedStyle(element).color));
                const paper = luminance(background(element));
                const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                found[`${element.tagName}.${element.className}: ${node.textContent.trim().slice(0, 30)}`] = contrast;
            }
            return found;
        }
        """;

    private static readonly string Html = NotebookPage.Of(SamplePage.Run());

    [Fact]
    public async Task OpensWithoutErrorAndWithoutTheNetwork()
    {
        await using var opened = await OpenedPage.OpenAsync(browser, Html);
        await Drawn(opened.Page);
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task ChartsReactToTheMouse()
    {
        await using var opened = await OpenedPage.OpenAsync(browser, Html);
        await Drawn(opened.Page);
        var points = opened.Page.Locator(".chart .points path");
        Assert.Equal(3, await points.CountAsync());
        await points.Nth(1).HoverAsync(new() { Force = true });
        await Assertions
            .Expect(opened.Page.Locator(".hovertext").First)
            .ToContainTextAsync("2", new() { Timeout = OpenedPage.Patience });
    }

    [Fact]
    public async Task EquationsAreSet()
    {
        await using var opened = await OpenedPage.OpenAsync(browser, Html);
        Assert.SkipWhen(WebScript.Temml() is null, $"Temml is not installed: {WebScript.Advice}");
        Assert.Equal(2, await opened.Page.Locator("math").CountAsync());
        Assert.Equal(0, await opened.Page.Locator(".temml-error").CountAsync());
        Assert.DoesNotContain("\\", string.Concat(await opened.Page.Locator(".math").AllInnerTextsAsync()));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task TextIsLegible(ColorScheme scheme)
    {
        await using var opened = await OpenedPage.OpenAsync(browser, Html, new() { ColorScheme = scheme });
        var contrasts = await opened.Page.EvaluateAsync<Dictionary<string, double>>(Contrasts);
        Assert.True(contrasts.Count > 20, $"only {contrasts.Count} texts found");
        Assert.DoesNotContain(contrasts, text => text.Value < 4.5);
        var paper = await opened.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.body).backgroundColor"
        );
        Assert.Equal(scheme == ColorScheme.Light ? "rgb(255, 255, 255)" : "rgb(22, 24, 29)", paper);
    }

    [Fact]
    public async Task NothingThatANotebookShowsIsRun()
    {
        const string hostile =
            "<p id='shown'>text</p><img src='data:,' onerror='document.title = 1'>"
            + "<svg onload='document.title = 2'></svg><scr<script></script>ipt>document.title = 3</script>";
        var cell = TestNotebook.Cell("1");
        cell["outputs"] = new JsonArray(
            new JsonObject
            {
                ["data"] = new JsonObject { ["text/html"] = hostile },
                ["output_type"] = "display_data",
            }
        );
        var run = new NotebookRun(TestNotebook.Parsed(cell), RunStatus.Ok, 1, TimeSpan.Zero);
        await using var opened = await OpenedPage.OpenAsync(browser, NotebookPage.Of(run));
        await opened.Page.Locator("#shown").WaitForAsync();
        Assert.Equal("test", await opened.Page.TitleAsync());
        Assert.Contains(opened.Troubles, trouble => trouble.Contains("Content Security Policy"));
    }

    [Fact]
    public async Task FitsAPhone()
    {
        await using var opened = await OpenedPage.OpenAsync(
            browser,
            Html,
            new()
            {
                ViewportSize = new() { Width = 390, Height = 800 },
            }
        );
        await Drawn(opened.Page);
        Assert.Equal(390, await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        var chart = await opened.Page.Locator(".chart .main-svg").First.BoundingBoxAsync();
        Assert.InRange(chart!.Width, 300, 390);
    }

    private static async Task Drawn(IPage page) =>
        await Assertions
            .Expect(page.Locator(".chart .js-plotly-plot"))
            .ToHaveCountAsync(2, new() { Timeout = OpenedPage.Patience });
}
