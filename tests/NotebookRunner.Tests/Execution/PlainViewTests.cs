using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class PlainViewTests
{
    private readonly StringWriter writer = new() { NewLine = "\n" };
    private readonly Clock clock = new();
    private readonly PlainView view;

    public PlainViewTests() => view = new PlainView(writer, clock);

    [Fact]
    public void EachCellIsALineWithItsLastWords()
    {
        view.Start(Parsed(Cell("1")), 2);
        view.StartCell(1);
        view.Hear(new HostMessage(MessageKind.StandardOutput, "epoch 1\nepoch 2\n"));
        view.Hear(
            new HostMessage(
                MessageKind.Display,
                Id: "d",
                Data: new Dictionary<string, string> { ["text/html"] = "<b>" }
            )
        );
        clock.Seconds = 3;
        view.EndCell();
        view.StartCell(2);
        view.Hear(
            new HostMessage(
                MessageKind.Update,
                Id: "d",
                Data: new Dictionary<string, string> { ["text/plain"] = "50 %" }
            )
        );
        view.EndCell();
        Assert.Equal("test  cell 1/2  3.0 s  epoch 2\ntest  cell 2/2  0.0 s  50 %\n", writer.ToString());
    }

    [Fact]
    public void ALongCellTellsNowAndThenWhereItIs()
    {
        view.Start(Parsed(Cell("1")), 1);
        view.StartCell(1);
        for (var second = 5; second <= 25; second += 5)
        {
            clock.Seconds = second;
            view.Hear(new HostMessage(MessageKind.StandardOutput, $"epoch {second / 5}\n"));
        }

        view.EndCell();
        Assert.Equal(
            """
            test  cell 1/1  10.0 s  epoch 2
            test  cell 1/1  20.0 s  epoch 4
            test  cell 1/1  25.0 s  epoch 5

            """.ReplaceLineEndings("\n"),
            writer.ToString()
        );
    }

    [Fact]
    public void AChartSpeaksThroughItsTitle()
    {
        view.Start(Parsed(Cell("1")), 1);
        view.StartCell(1);
        view.Hear(new HostMessage(MessageKind.Display, Id: "d", Data: Figure("Epoch 1 of 5: loss 0.7, 1 s")));
        view.Hear(new HostMessage(MessageKind.Update, Id: "d", Data: Figure("Epoch 2 of 5: loss 0.4, 2 s")));
        view.EndCell();
        Assert.Equal("test  cell 1/1  0.0 s  Epoch 2 of 5: loss 0.4, 2 s\n", writer.ToString());
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"layout":{"title":"plain"}}""")]
    [InlineData("""{"layout":{"title":{"text":5}}}""")]
    [InlineData("""{"layout":{},"layout":{}}""")]
    [InlineData("[]")]
    [InlineData("{oops")]
    public void AChartWithoutATitleIsSilent(string figure)
    {
        view.Start(Parsed(Cell("1")), 1);
        view.StartCell(1);
        view.Hear(new HostMessage(MessageKind.StandardOutput, "before"));
        view.Hear(
            new HostMessage(
                MessageKind.Display,
                Id: "d",
                Data: new Dictionary<string, string> { [ChartFigure.MimeType] = figure }
            )
        );
        view.EndCell();
        Assert.EndsWith("before\n", writer.ToString());
    }

    private static Dictionary<string, string> Figure(string title) =>
        new()
        {
            [ChartFigure.MimeType] = $$"""{"data": [], "layout": {"title": {"text": "{{title}}"} } }""",
            ["text/html"] = "<div></div>",
        };

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
