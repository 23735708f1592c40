namespace SequenceLab.NotebookRunner;

/// <summary>How a notebook ended, in words.</summary>
internal static class StatusText
{
    public static string Of(NotebookRun run) =>
        run.Status switch
        {
            RunStatus.Ok => "ok",
            RunStatus.Interrupted => $"interrupted in cell {run.FailedCell}",
            RunStatus.TimedOut => $"timed out in cell {run.FailedCell}",
            _ => $"failed in cell {run.FailedCell}",
        };
}
