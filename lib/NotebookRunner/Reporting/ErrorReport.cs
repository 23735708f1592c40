namespace SequenceLab.NotebookRunner;

/// <summary>What is said of a failed notebook on the error stream.</summary>
internal static class ErrorReport
{
    public static string Of(NotebookRun run)
    {
        var error = run.Error!;
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), run.Notebook.Path);
        var line = error.Line is { } number ? $", line {number}" : "";
        var message = error.Message.Split('\n')[0];
        var details = error
            .Traceback.SelectMany(entry => entry.Split('\n'))
            .SkipWhile((text, i) => i == 0 && text.EndsWith(message, StringComparison.Ordinal))
            .Select(text => $"    {text}\n");
        return $"{path}, cell {run.FailedCell}{line}: {error.Name}: {message}\n{string.Concat(details)}";
    }
}
