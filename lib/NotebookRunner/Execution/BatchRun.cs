using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>Runs notebooks one after another and reports.</summary>
internal sealed class BatchRun(RunOptions options)
{
    private const int WidthOfLogs = 120;

    private readonly IAnsiConsole console = AnsiConsole.Console;

    /// <exception cref="NotebookException">Something named on the command line cannot be used; nothing has run.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Console.WriteLine(CarriedAssemblies.Describe());
        var notebooks = BatchNotebooks.Load(options);
        IRunView view =
            console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
                ? new TerminalView(console)
                : new PlainView(Console.Out, TimeProvider.System);
        var executor = new NotebookExecutor(options, view);
        // said in the end: a terminal shows live progress until then
        var notes = new StringWriter();
        await using var pictures = new PictureStage(
            options.Images,
            Environment.GetEnvironmentVariable,
            notes
        );
        var pages = options.Html ? new PageStage(options.OutputFolder, notes) : null;
        IOutputStage[] stages =
        [
            pictures,
            .. pages is null ? Array.Empty<IOutputStage>() : [pages],
            .. options.InPlace ? [new FigureTrimStage()] : Array.Empty<IOutputStage>(),
            new WriteStage(options),
        ];
        var runs = new List<NotebookRun>();
        await view.ShowAsync(async () =>
        {
            foreach (var notebook in notebooks)
            {
                var run = await executor.RunAsync(notebook, cancellation);
                foreach (var stage in stages)
                {
                    await stage.ApplyAsync(run, cancellation);
                }

                view.End(run);
                runs.Add(run);
            }
        });
        SummaryFile.Write(options.OutputFolder, runs);
        if (pages is not null)
        {
            pages.WriteIndex(runs);
            await pictures.ShootSheetAsync(runs, Path.Combine(options.OutputFolder, "charts.png"));
        }

        await (pictures.Failed ? Console.Error : Console.Out).WriteAsync(notes.ToString());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfLogs;
        }

        console.Write(ClosingTable.Of(runs));
        foreach (var failed in runs.Where(run => run.Error is not null))
        {
            await Console.Error.WriteAsync(ErrorReport.Of(failed));
        }

        return runs.TrueForAll(run => run.Status == RunStatus.Ok) && !pictures.Failed
            ? ExitCode.Ok
            : ExitCode.CellFailed;
    }
}
