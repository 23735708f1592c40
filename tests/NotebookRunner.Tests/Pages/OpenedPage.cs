using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner.Tests.Pages;

/// <summary>A page in a browser that notes what goes wrong and what is asked of the network.</summary>
internal sealed class OpenedPage(IPage page) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("opened-page-").FullName;
    public const int Patience = 180_000;

    private readonly List<string> _troubles = [];

    public IPage Page => page;

    /// <summary>Console errors, exceptions and requests beyond the page itself.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public static async Task<OpenedPage> OpenAsync(
        TestBrowser browser,
        string html,
        BrowserNewContextOptions? options = null
    )
    {
        var context = await (await browser.StartAsync()).NewContextAsync(options ?? new());
        var opened = new OpenedPage(await context.NewPageAsync());
        // patience for busy machines, never a measure
        opened.Page.SetDefaultTimeout(Patience);
        opened.Listen();
        var file = Path.Combine(opened._folder, "page.html");
        await File.WriteAllTextAsync(file, html);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Listen()
    {
        Page.PageError += (_, error) => _troubles.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _troubles.Add(message.Text);
            }
        };
        Page.Request += (_, request) =>
        {
            if (
                !request.Url.EndsWith("page.html")
                && !request.Url.StartsWith("data:")
                && !request.Url.StartsWith("blob:")
            )
            {
                _troubles.Add($"request of {request.Url}");
            }
        };
    }
}
