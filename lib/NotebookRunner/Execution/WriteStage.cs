namespace SequenceLab.NotebookRunner;

/// <summary>
/// Writes the executed copy. A notebook that failed or lacks a required picture is never overwritten in place, so that
/// its earlier good outputs stay; its executed copy goes to the output folder.
/// </summary>
internal sealed class WriteStage(RunOptions options) : IOutputStage
{
    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        AtomicFile.Write(PathOf(run), NotebookJson.Format(run.Notebook.Root));
        return Task.CompletedTask;
    }

    public string PathOf(NotebookRun run) =>
        options.InPlace && run is { Status: RunStatus.Ok, LacksPicture: false }
            ? run.Notebook.Path
            : Path.Combine(options.OutputFolder, Path.GetFileName(run.Notebook.Path));
}
