using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class WriteStageTests
{
    private static readonly string Copy = Path.Combine("out", "test.ipynb");

    [Theory]
    [InlineData(nameof(RunStatus.Ok), false, true)]
    [InlineData(nameof(RunStatus.Ok), true, false)]
    [InlineData(nameof(RunStatus.Failed), false, false)]
    [InlineData(nameof(RunStatus.TimedOut), false, false)]
    public void OnlyWhatIsGoodAndWholeReplacesTheOriginal(string status, bool lacksPicture, bool replaces)
    {
        var run = new NotebookRun(Parsed(Cell("1")), Enum.Parse<RunStatus>(status), 1, TimeSpan.Zero)
        {
            LacksPicture = lacksPicture,
        };
        var options = new RunOptions { Notebooks = [], OutputFolder = "out" };
        Assert.Equal(Copy, new WriteStage(options).PathOf(run));
        Assert.Equal(
            replaces ? run.Notebook.Path : Copy,
            new WriteStage(options with { InPlace = true }).PathOf(run)
        );
    }
}
