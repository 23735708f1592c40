using System.ComponentModel;
using Microsoft.Playwright;

namespace SequenceLab.NotebookRunner;

/// <summary>Gives every chart a picture, which shows where scripts do not run.</summary>
internal sealed class PictureStage : IOutputStage, IAsyncDisposable
{
    private readonly TextWriter _notes;
    private readonly ChartBrowser? _browser;
    private readonly string? _missing;
    private readonly bool _required;
    private bool _said;

    /// <param name="mode">Whether charts get pictures.</param>
    /// <param name="environment">Reads environment variables.</param>
    /// <param name="notes">Where it is said which pictures are missing and why.</param>
    /// <exception cref="NotebookException">Pictures are required and cannot be made.</exception>
    public PictureStage(ImagesMode mode, Func<string, string?> environment, TextWriter notes)
    {
        _notes = notes;
        _required = mode == ImagesMode.Require;
        if (mode == ImagesMode.Never)
        {
            return;
        }

        var chromium = InstalledBrowser.Find(environment);
        _missing = chromium is null ? $"no Chromium found on PATH or in {InstalledBrowser.Variable}" : null;
        if (_missing is not null && _required)
        {
            throw new NotebookException($"--images require: {_missing}.");
        }

        _browser = _missing is null ? new ChartBrowser(chromium!) : null;
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
        if (_browser is null)
        {
            SayOnce(charts.Count);
            return;
        }

        foreach (var chart in charts)
        {
            cancellation.ThrowIfCancellationRequested();
            var drawn = await TryAsync(
                async () => chart.AddPicture(await _browser.RenderAsync(chart.Figure)),
                $"{run.Notebook.Name}: no picture of '{chart.Title}'"
            );
            run.LacksPicture |= _required && !drawn;
        }
    }

    /// <summary>Takes a picture of all pictures, where there is a browser and at least one.</summary>
    public async Task ShootSheetAsync(IReadOnlyList<NotebookRun> runs, string path)
    {
        if (_browser is not null && GalleryPage.Of(runs) is { } gallery)
        {
            await TryAsync(() => _browser.ShootAsync(gallery, path), $"no {Path.GetFileName(path)}");
        }
    }

    public ValueTask DisposeAsync() => _browser?.DisposeAsync() ?? ValueTask.CompletedTask;

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
            Failed |= _required;
            await _notes.WriteLineAsync($"{consequence}: {exception.Message.Split('\n')[0]}");
            return false;
        }
    }

    private void SayOnce(int charts)
    {
        if (_missing is not null && charts > 0 && !_said)
        {
            _said = true;
            _notes.WriteLine($"Pictures of charts were left out: {_missing}.");
        }
    }
}
