namespace SequenceLab.NotebookRunner;

/// <summary>A step that every notebook takes after its cells have run, such as being written to disk.</summary>
internal interface IOutputStage
{
    /// <summary>Works on a notebook that has run, well or not.</summary>
    Task ApplyAsync(NotebookRun run, CancellationToken cancellation);
}
