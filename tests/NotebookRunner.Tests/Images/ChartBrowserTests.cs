using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner.Tests.Images;

public sealed class ChartBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chart-browser-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ABrowserThatDoesNotStartIsStartedOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the browser is a shell script");
        var starts = Path.Combine(_folder, "starts");
        var broken = Path.Combine(_folder, "chromium");
        File.WriteAllText(broken, $"#!/bin/sh\necho started >> '{starts}'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await using var browser = new ChartBrowser(broken);
        var first = await Assert.ThrowsAnyAsync<PlaywrightException>(Draw);
        var second = await Assert.ThrowsAnyAsync<PlaywrightException>(Draw);
        var sheet = await Assert.ThrowsAnyAsync<PlaywrightException>(() =>
            browser.ShootAsync("<p>", Path.Combine(_folder, "sheet.png"))
        );
        Assert.Equal((first.Message, first.Message), (second.Message, sheet.Message));
        Assert.Equal(["started"], File.ReadAllLines(starts));

        Task Draw() => browser.RenderAsync(new JsonObject());
    }
}
