using System.ComponentModel;
using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner;

/// <summary>Gives every chart a picture, which shows where scripts do not run.</summary>
internal sealed class PictureStage : IOutputStage, IAsyncDisposable
{
    private readonly TextWriter notes;
    private readonly ChartBrowser? browser;
    private readonly string? missing;
    private readonly bool required;
    private bool said;

    /// <param name="mode">Whether charts get pictures.</param>
    /// <param name="environment">Reads environment variables.</param>
    /// <param name="notes">Where it is said which pictures are missing and why.</param>
    /// <exception cref="NotebookException">Pictures are required and cannot be made.</exception>
    public PictureStage(ImagesMode mode, Func<string, string?> environment, TextWriter notes)
    {
        this.notes = notes;
        required = mode == ImagesMode.Require;
        if (mode == ImagesMode.Never)
        {
            return;
        }

        var chromium = InstalledBrowser.Find(environment);
        missing = chromium is null ? $"no Chromium found on PATH or in {InstalledBrowser.Variable}" : null;
        if (missing is not null && required)
        {
            throw new NotebookException($"--images require: {missing}.");
        }

        browser = missing is null ? new ChartBrowser(chromium!) : null;
    }

    /// <summary>Whether a required picture could not be made.</summary>
    public bool Failed { get; private set; }

    public async Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        // a notebook may bring pictures of its own
        var charts = run
            .Notebook.CodeCells.SelectMany(ChartOutput.Of)
            .Where(chart => !chart.Data.ContainsKey(ChartOutput.PictureType))
            .ToList();
        if (browser is null)
        {
            SayOnce(charts.Count);
            return;
        }

        foreach (var chart in charts)
        {
            cancellation.ThrowIfCancellationRequested();
            var drawn = await TryAsync(
                async () => chart.AddPicture(await browser.RenderAsync(chart.Figure)),
                $"{run.Notebook.Name}: no picture of '{chart.Title}'"
            );
            run.LacksPicture |= required && !drawn;
        }
    }

    /// <summary>Takes a picture of all pictures, where there is a browser and at least one.</summary>
    public async Task ShootSheetAsync(IReadOnlyList<NotebookRun> runs, string path)
    {
        if (browser is not null && GalleryPage.Of(runs) is { } gallery)
        {
            await TryAsync(() => browser.ShootAsync(gallery, path), $"no {Path.GetFileName(path)}");
        }
    }

    public ValueTask DisposeAsync() => browser?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Does the work; what comes of a failure is noted.</summary>
    /// <returns>Whether the work was done.</returns>
    private async Task<bool> TryAsync(Func<Task> work, string consequence)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception exception)
            when (exception is PlaywrightException or TimeoutException or IOException or Win32Exception)
        {
            Failed |= required;
            await notes.WriteLineAsync($"{consequence}: {exception.Message.Split('\n')[0]}");
            return false;
        }
    }

    private void SayOnce(int charts)
    {
        if (missing is not null && charts > 0 && !said)
        {
            said = true;
            notes.WriteLine($"Pictures of charts were left out: {missing}.");
        }
    }
}
