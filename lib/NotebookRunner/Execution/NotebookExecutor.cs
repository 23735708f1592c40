using System.Diagnostics;
using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>Runs the code cells of a notebook in order, up to the first that fails.</summary>
internal sealed class NotebookExecutor(RunOptions options, IRunView view)
{
    public async Task<NotebookRun> RunAsync(Notebook notebook, CancellationToken cancellation)
    {
        var cells = notebook.CodeCells;
        foreach (var cell in cells)
        {
            cell.ClearOutputs();
        }

        var clock = Stopwatch.StartNew();
        view.Start(notebook, cells.Count);
        var collector = new OutputCollector();
        var folder = Path.GetDirectoryName(notebook.Path)!;
        await using var process = new NotebookProcess(folder, Environment(), Take);
        for (var number = 1; number <= cells.Count; number++)
        {
            var cell = cells[number - 1];
            view.StartCell(number);
            var (status, error) = await RunCellAsync(process, collector, cell, number, Take, cancellation);
            if (error is not null && !(status == RunStatus.Failed && cell.HasTag(CellTag.RaisesException)))
            {
                return new NotebookRun(notebook, status, number, clock.Elapsed)
                {
                    FailedCell = number,
                    Error = error,
                };
            }

            view.EndCell();
        }

        return new NotebookRun(notebook, RunStatus.Ok, cells.Count, clock.Elapsed)
        {
            Headlines = Headline.Of(notebook),
        };

        void Take(HostMessage message)
        {
            collector.Add(message);
            view.Hear(message);
        }
    }

    private async Task<(RunStatus, CellError?)> RunCellAsync(
        NotebookProcess process,
        OutputCollector collector,
        NotebookCell cell,
        int number,
        Action<HostMessage> take,
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
        var done = await process.RunCellAsync(new CellRequest(number, cell.Source), take, kill.Token);
        cancellation.ThrowIfCancellationRequested();
        var timedOut = done is null && kill.IsCancellationRequested;
        var error =
            done is not null ? done.Error
            : timedOut ? TimeoutError()
            : DeathError(await process.ExitCodeAsync());
        if (error is not null)
        {
            collector.Add(error);
        }

        return (
            timedOut ? RunStatus.TimedOut
            : error is null ? RunStatus.Ok
            : RunStatus.Failed,
            error
        );
    }

    private Dictionary<string, string> Environment() =>
        options.Scale is { } scale ? new() { ["SEQUENCELAB_SCALE"] = scale } : [];

    private CellError TimeoutError() =>
        Plain(
            "CellTimeoutError",
            $"The cell did not end within {options.CellTimeout!.Value.TotalSeconds:0.###} s."
        );

    private static CellError DeathError(int exitCode) =>
        Plain(
            "DeadKernelError",
            $"The notebook's process ended while the cell ran, with exit code {exitCode}."
        );

    private static CellError Plain(string name, string message) => new(name, message, [message], null);
}
