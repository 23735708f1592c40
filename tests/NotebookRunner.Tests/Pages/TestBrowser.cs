using Microsoft.Playwright;
using SequenceLab.NotebookRunner.Tests.Images;

namespace SequenceLab.NotebookRunner.Tests.Pages;

/// <summary>One browser for the tests of a class, started by the first that needs it.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; the test is skipped where there is none.</summary>
    public async Task<IBrowser> StartAsync()
    {
        var path = Browser.PathOrSkip();
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(ChartBrowser.LaunchOptions(path));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
