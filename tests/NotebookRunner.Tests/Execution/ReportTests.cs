using Spectre.Console;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class ReportTests
{
    [Fact]
    public void TheTableShowsHeadlinesAndFailures()
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 120;
        console.Write(
            ClosingTable.Of([
                new NotebookRun(Parsed(), RunStatus.Ok, 7, TimeSpan.FromSeconds(1.2))
                {
                    Headlines = [new("loss [mean]", "0.5")],
                },
                new NotebookRun(Parsed(), RunStatus.Failed, 2, TimeSpan.Zero) { FailedCell = 2 },
            ])
        );
        var rows = writer.ToString().Split('\n').Where(line => line.Contains("test")).Select(Words).ToList();
        Assert.Equal(["test ok 7 1.2 loss [mean]: 0.5", "test failed in cell 2 2 0.0"], rows);

        static string Words(string row) =>
            string.Join(' ', row.Split([' ', '\u2502', '|', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void AnErrorIsToldOnce()
    {
        var error = new CellError(
            "Exception",
            "boom\nand more",
            ["System.Exception: boom", "and more", "at f()"],
            null
        );
        var run = new NotebookRun(Parsed(), RunStatus.Failed, 2, TimeSpan.Zero)
        {
            FailedCell = 2,
            Error = error,
        };
        Assert.EndsWith(
            "test.ipynb, cell 2: Exception: boom\n    and more\n    at f()\n",
            ErrorReport.Of(run)
        );
    }
}
