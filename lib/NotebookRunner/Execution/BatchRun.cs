using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>Runs notebooks one after another and reports.</summary>
internal sealed class BatchRun(RunOptions options)
{
    private const int WidthOfLogs = 120;

    private readonly IAnsiConsole _console = AnsiConsole.Console;

    /// <summary>Runs all notebooks, or those until <paramref name="cancellation"/>.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="NotebookException">Something named on the command line cannot be used; nothing has run.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // said in the end: a terminal shows live progress until then
        var notes = new StringWriter();
        var notebooks = BatchNotebooks.Load(options, notes);
        await using var pictures = new PictureStage(
            options.Images,
            Environment.GetEnvironmentVariable,
            notes
        );
        var pages = options.Html ? new PageStage(options.OutputFolder, notes) : null;
        var runs = new List<NotebookRun>();
        IRunView view =
            _console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
                ? new TerminalView(_console)
                : new PlainView(Console.Out, TimeProvider.System);
        await view.ShowAsync(async () =>
        {
            var executor = new NotebookExecutor(options, view);
            foreach (var notebook in notebooks.TakeWhile(_ => !cancellation.IsCancellationRequested))
            {
                var run = await executor.RunAsync(notebook, cancellation);
                runs.Add(run);
                await FinishAsync(run, pictures, pages, cancellation);
                view.End(run);
            }
        });

        var isWritten = true;
        await Results.TryAsync(
            async () =>
            {
                SummaryFile.Write(options.OutputFolder, runs);
                pages?.WriteIndex(runs);
                if (pages is not null && !cancellation.IsCancellationRequested)
                {
                    await pictures.ShootSheetAsync(runs, Path.Combine(options.OutputFolder, "charts.png"));
                }
            },
            problem =>
            {
                isWritten = false;
                notes.WriteLine(problem);
            }
        );
        isWritten &= !pictures.Failed;
        await ReportAsync(runs, notes, isError: !isWritten);
        return isWritten && runs.TrueForAll(run => run is { Status: RunStatus.Ok, Problem: null })
            ? ExitCode.Ok
            : ExitCode.CellFailed;
    }

    /// <summary>Pictures, page, file; a notebook that cannot be written does not stop the others.</summary>
    private async Task FinishAsync(
        NotebookRun run,
        PictureStage pictures,
        PageStage? pages,
        CancellationToken cancellation
    )
    {
        IOutputStage?[] stages =
        [
            cancellation.IsCancellationRequested ? null : pictures,
            new WriteStage(options),
            pages,
        ];
        foreach (var stage in stages.OfType<IOutputStage>())
        {
            await Results.TryAsync(
                () => stage.ApplyAsync(run, cancellation),
                problem => run.Problem = $"{run.Notebook.Path}: {problem}"
            );
        }
    }

    private async Task ReportAsync(List<NotebookRun> runs, StringWriter notes, bool isError)
    {
        await (isError ? Console.Error : Console.Out).WriteAsync(notes.ToString());
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = WidthOfLogs;
        }

        _console.Write(ClosingTable.Of(runs));
        foreach (var failed in runs.Where(run => run.Error is not null))
        {
            await Console.Error.WriteAsync(ErrorReport.Of(failed));
        }

        foreach (var problem in runs.Select(run => run.Problem).OfType<string>())
        {
            await Console.Error.WriteLineAsync(problem);
        }
    }
}
