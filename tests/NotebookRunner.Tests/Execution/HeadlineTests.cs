using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class HeadlineTests
{
    [Fact]
    public void ComeFromTextOfTaggedCells()
    {
        var notebook = Parsed(Cell("silent"), Cell("loud", CellTag.Headline));
        var collector = new OutputCollector();
        collector.Begin(notebook.CodeCells[0], 1);
        collector.Add(new HostMessage(MessageKind.StandardOutput, "not: this\n"));
        collector.Begin(notebook.CodeCells[1], 2);
        collector.Add(new HostMessage(MessageKind.StandardError, "nor: this\n"));
        collector.Add(
            new HostMessage(
                MessageKind.StandardOutput,
                "accuracy: 0.97\nwords\n time : 12:30 \n: 3\nempty:\n"
            )
        );
        collector.Add(
            new HostMessage(
                MessageKind.Result,
                Data: new Dictionary<string, string> { ["text/plain"] = "last: 1" }
            )
        );
        collector.End();
        Assert.Equal(
            [new("accuracy", "0.97"), new("time", "12:30"), new("last", "1")],
            Headline.Of(notebook)
        );
    }
}
