using System.Diagnostics;

namespace SequenceLab.NotebookRunner;

/// <summary>Runs the code cells of a notebook in order, up to the first that fails.</summary>
internal sealed class NotebookExecutor(RunOptions options, IRunView view)
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="notebook">The notebook; its outputs are replaced.</param>
    /// <param name="cancellation">Ends the running cell; what has run until then is kept.</param>
    public async Task<NotebookRun> RunAsync(Notebook notebook, CancellationToken cancellation)
    {
        var cells = notebook.RunnableCells;
        foreach (var cell in cells)
        {
            cell.ClearOutputs();
        }

        var clock = Stopwatch.StartNew();
        view.Start(notebook, cells.Count);
        var collector = new OutputCollector();
        var folder = Path.GetDirectoryName(notebook.Path)!;
        var (ended, failedCell, error) = (RunStatus.Ok, (int?)null, (CellError?)null);
        await using (var process = new NotebookProcess(folder, Environment(), Hear))
        {
            for (var number = 1; number <= cells.Count && error is null; number++)
            {
                view.StartCell(number);
                var cell = cells[number - 1];
                (ended, error) = await RunCellAsync(process, collector, cell, number, Hear, cancellation);
                if (ended == RunStatus.Failed && cell.HasTag(CellTag.RaisesException))
                {
                    (ended, error) = (RunStatus.Ok, null);
                }

                failedCell = error is null ? null : number;
                if (error is null)
                {
                    view.EndCell();
                }
            }
        }

        collector.End();
        return new NotebookRun(notebook, ended, failedCell ?? cells.Count, clock.Elapsed)
        {
            FailedCell = failedCell,
            Error = error,
            Headlines = error is null ? Headline.Of(notebook) : [],
        };

        void Hear(HostMessage message)
        {
            collector.Add(message);
            view.ShowProgress(message);
        }
    }

    private async Task<(RunStatus, CellError?)> RunCellAsync(
        NotebookProcess process,
        OutputCollector collector,
        NotebookCell cell,
        int number,
        Action<HostMessage> hear,
        CancellationToken cancellation
    )
    {
        await process.ReadyAsync(cancellation);
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.CellTimeout is { } limit)
        {
            kill.CancelAfter(limit);
        }

        collector.Begin(cell, number);
        var request = new CellRequest(number, cell.Source, cell.Language);
        var done = await process.RunCellAsync(request, hear, kill.Token);
        var (status, error) =
            done is not null ? (done.Error is null ? RunStatus.Ok : RunStatus.Failed, done.Error)
            : cancellation.IsCancellationRequested ? (RunStatus.Interrupted, InterruptError())
            : kill.IsCancellationRequested ? (RunStatus.TimedOut, TimeoutError())
            : (RunStatus.Failed, await DeathErrorAsync(process));
        if (error is not null)
        {
            collector.Add(error);
        }

        return (status, error);
    }

    private Dictionary<string, string> Environment() =>
        options.Scale is { } scale ? new() { ["SEQUENCELAB_SCALE"] = scale } : [];

    private static CellError InterruptError() =>
        Plain("Interrupted", "The run was ended while the cell ran.");

    private CellError TimeoutError() =>
        Plain(
            "CellTimeoutError",
            $"The cell did not end within {options.CellTimeout!.Value.TotalSeconds:0.###} s."
        );

    private static async Task<CellError> DeathErrorAsync(NotebookProcess process)
    {
        var exitCode = await process.ExitCodeAsync();
        var message = $"The notebook's process ended while the cell ran, with exit code {exitCode}.";
        return new CellError("DeadKernelError", message, [message, .. process.LastErrors]);
    }

    private static CellError Plain(string name, string message) => new(name, message, [message]);
}
