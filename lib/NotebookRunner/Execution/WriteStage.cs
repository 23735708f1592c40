namespace SequenceLab.NotebookRunner;

/// <summary>
/// Writes the executed copy. A notebook that failed, lacks a required picture or was edited meanwhile is never
/// overwritten in place, so that what it holds stays; its executed copy goes to the output folder.
/// </summary>
internal sealed class WriteStage(RunOptions options) : IOutputStage
{
    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        var path = PathOf(run);
        var text = NotebookJson.Format(run.Notebook.Root);
        if (path != run.Notebook.Path || cancellation.IsCancellationRequested)
        {
            AtomicFile.Write(CopyOf(run), text);
        }
        else if (Obstacle(run.Notebook, text) is { } obstacle)
        {
            run.Problem = $"{obstacle}; what it put out is in {CopyOf(run)}.";
            AtomicFile.Write(CopyOf(run), text);
        }

        return Task.CompletedTask;
    }

    /// <summary>Where a notebook that has run is written, if nobody has touched it.</summary>
    public string PathOf(NotebookRun run) =>
        options.InPlace && run is { Status: RunStatus.Ok, LacksPicture: false }
            ? run.Notebook.Path
            : CopyOf(run);

    /// <summary>Writes a notebook over itself.</summary>
    /// <returns>Why it was not done, null when it was.</returns>
    private static string? Obstacle(Notebook notebook, string text)
    {
        if (!notebook.IsUnchangedOnDisk())
        {
            return $"{notebook.Path} was changed while it ran and is not overwritten";
        }

        try
        {
            AtomicFile.Write(notebook.Path, text);
            return null;
        }
        catch (Exception exception) when (Results.IsUnwritable(exception))
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private string CopyOf(NotebookRun run) =>
        Path.Combine(options.OutputFolder, Path.GetFileName(run.Notebook.Path));
}
