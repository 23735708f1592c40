namespace SequenceLab.NotebookRunner;

/// <summary>What is said of a failed notebook on the error stream.</summary>
internal static class ErrorReport
{
    public static string Of(NotebookRun run)
    {
        var line = run.Error!.Line is { } number ? $", line {number}" : "";
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), run.Notebook.Path);
        var details = run
            .Error.Traceback.SelectMany(entry => entry.Split('\n'))
            .Select(entry => $"    {entry}\n");
        return $"{path}, cell {run.FailedCell}{line}: {run.Error.Name}: {run.Error.Message}\n{string.Concat(details)}";
    }
}
