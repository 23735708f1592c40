using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public sealed class BatchNotebooksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("batch-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("index.ipynb", "index.html")]
    [InlineData("charts.ipynb", "charts.html")]
    public void ANotebookDoesNotLoseItsPageToACommonOne(string name, string page)
    {
        var options = Options(name) with { Html = true };
        var error = Assert.Throws<NotebookException>(() => BatchNotebooks.Load(options, TextWriter.Null));
        Assert.Equal(
            $"{options.Notebooks[0]}: --html writes {page} for all notebooks, which would overwrite this notebook's "
                + "page; give the notebook another name.",
            error.Message
        );
        Assert.Single(BatchNotebooks.Load(options with { Html = false }, TextWriter.Null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/../here/")]
    public void AnOriginalIsNotOverwrittenHoweverItsFolderIsWritten(string end)
    {
        var options = Options("here/a.ipynb");
        var here = Path.Combine(_folder, "here");
        var error = Assert.Throws<NotebookException>(() =>
            BatchNotebooks.Load(options with { OutputFolder = here + end }, TextWriter.Null)
        );
        Assert.StartsWith($"{options.Notebooks[0]} lies in the output folder", error.Message);
    }

    [Fact]
    public void CaseIsNoDifferenceWhereFilesHaveNone()
    {
        Assert.SkipWhen(OperatingSystem.IsLinux(), "names that differ in case are two files here");
        var options = Options("here/a.ipynb");
        Assert.Throws<NotebookException>(() =>
            BatchNotebooks.Load(
                options with
                {
                    OutputFolder = Path.Combine(_folder, "HERE"),
                },
                TextWriter.Null
            )
        );
        Assert.Throws<NotebookException>(() =>
            BatchNotebooks.Load(Options("Index.ipynb") with { Html = true }, TextWriter.Null)
        );
    }

    private RunOptions Options(string name)
    {
        var path = Path.GetFullPath(Path.Combine(_folder, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, NotebookJson.Format(Of(Cell("1"))));
        return new() { Notebooks = [path], OutputFolder = Path.Combine(_folder, "out") };
    }
}
