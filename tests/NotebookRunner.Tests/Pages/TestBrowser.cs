using Microsoft.Playwright;
using SequenceLab.NotebookRunner.Tests.Images;

namespace SequenceLab.NotebookRunner.Tests.Pages;

/// <summary>One browser for the tests of a class, started by the first that needs it.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; the test is skipped where there is none.</summary>
    public async Task<IBrowser> StartAsync()
    {
        var path = Browser.PathOrSkip();
        playwright ??= await Playwright.CreateAsync();
        return browser ??= await playwright.Chromium.LaunchAsync(ChartBrowser.LaunchOptions(path));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
