namespace SequenceLab.NotebookRunner;

/// <summary>Writes a page a notebook, and in the end an index.</summary>
/// <param name="folder">Where the pages go.</param>
/// <param name="output">Where it is said what the pages lack.</param>
internal sealed class PageStage(string folder, TextWriter output) : IOutputStage
{
    private bool said;

    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        SayOnce();
        AtomicFile.Write(Path.Combine(folder, run.Notebook.Name + ".html"), NotebookPage.Of(run));
        return Task.CompletedTask;
    }

    public void WriteIndex(IReadOnlyList<NotebookRun> runs) =>
        AtomicFile.Write(Path.Combine(folder, "index.html"), IndexPage.Of(runs));

    private void SayOnce()
    {
        if (!said && (WebAsset.Find(WebAsset.Plotly) ?? WebAsset.Find(WebAsset.Temml)) is null)
        {
            output.WriteLine(
                $"Pages show pictures for charts and TeX for equations: {WebAsset.Advice} for more."
            );
        }

        said = true;
    }
}
