namespace SequenceLab.NotebookRunner;

/// <summary>
/// Writes the executed copy. A notebook that failed is never overwritten in place, so that its earlier good outputs
/// stay; its executed copy with the error goes to the output folder.
/// </summary>
internal sealed class WriteStage(RunOptions options) : IOutputStage
{
    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        AtomicFile.Write(PathOf(run), NotebookJson.Format(run.Notebook.Root));
        return Task.CompletedTask;
    }

    public string PathOf(NotebookRun run) =>
        options.InPlace && run.Status == RunStatus.Ok
            ? run.Notebook.Path
            : Path.Combine(options.OutputFolder, Path.GetFileName(run.Notebook.Path));
}
