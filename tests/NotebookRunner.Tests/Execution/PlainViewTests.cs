using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class PlainViewTests
{
    [Fact]
    public void EachCellIsALineWithItsLastWords()
    {
        var writer = new StringWriter { NewLine = "\n" };
        var view = new PlainView(writer);
        view.Start(Parsed(Cell("1")), 2);
        view.StartCell(1);
        view.Hear(new StreamMessage("stdout", "epoch 1\nepoch 2\n"));
        view.Hear(new DisplayMessage("d", new Dictionary<string, string> { ["text/html"] = "<b>" }));
        view.EndCell();
        view.StartCell(2);
        view.Hear(new UpdateMessage("d", new Dictionary<string, string> { ["text/plain"] = "50 %" }));
        view.EndCell();
        Assert.Matches(
            @"^test  cell 1/2  \d+\.\d s  epoch 2\ntest  cell 2/2  \d+\.\d s  50 %\n$",
            writer.ToString()
        );
    }
}
