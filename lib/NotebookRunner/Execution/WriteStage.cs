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
        if (path == run.Notebook.Path && !run.Notebook.IsUnchangedOnDisk())
        {
            path = CopyOf(run);
            run.Problem =
                $"{run.Notebook.Path} was changed while it ran and is not overwritten; what it put out is in {path}.";
        }

        AtomicFile.Write(path, NotebookJson.Format(run.Notebook.Root));
        return Task.CompletedTask;
    }

    /// <summary>Where a notebook that has run is written, if nobody has touched it.</summary>
    public string PathOf(NotebookRun run) =>
        options.InPlace && run is { Status: RunStatus.Ok, LacksPicture: false }
            ? run.Notebook.Path
            : CopyOf(run);

    private string CopyOf(NotebookRun run) =>
        Path.Combine(options.OutputFolder, Path.GetFileName(run.Notebook.Path));
}
