namespace SequenceLab.NotebookRunner;

/// <summary>Writes a page a notebook, and in the end an index.</summary>
/// <param name="folder">Where the pages go.</param>
/// <param name="output">Where it is said what the pages lack.</param>
internal sealed class PageStage(string folder, TextWriter output) : IOutputStage
{
    private const string Index = "index.html";
    private const string Charts = "charts.html";

    private bool _said;

    /// <summary>The pages that belong to no notebook alone.</summary>
    public static IReadOnlyList<string> Common { get; } = [Index, Charts];

    /// <summary>The name of a notebook's page.</summary>
    public static string FileOf(Notebook notebook) => notebook.Name + ".html";

    public Task ApplyAsync(NotebookRun run, CancellationToken cancellation)
    {
        var page = NotebookPage.Of(run);
        SayOnce(page);
        AtomicFile.Write(Path.Combine(folder, FileOf(run.Notebook)), page);
        return Task.CompletedTask;
    }

    /// <summary>Writes the index and, when there are pictures, the sheet that shows them all.</summary>
    public void WriteIndex(IReadOnlyList<NotebookRun> runs)
    {
        AtomicFile.Write(Path.Combine(folder, Index), IndexPage.Of(runs));
        if (GalleryPage.Of(runs) is { } gallery)
        {
            AtomicFile.Write(Path.Combine(folder, Charts), gallery);
        }
    }

    private void SayOnce(string page)
    {
        if (!_said && page.Contains("class=\"math", StringComparison.Ordinal) && WebScript.Temml() is null)
        {
            _said = true;
            output.WriteLine($"Equations stand as TeX on the pages: {WebScript.Advice} to have them set.");
        }
    }
}
