using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class PlainViewTests
{
    private readonly StringWriter _writer = new() { NewLine = "\n" };
    private readonly Clock _clock = new();
    private readonly PlainView _view;

    public PlainViewTests() => _view = new PlainView(_writer, _clock);

    [Fact]
    public void EachCellIsALineWithItsLastWords()
    {
        _view.Start(Parsed(Cell("1")), 2);
        _view.StartCell(1);
        _view.ShowProgress(new HostMessage(MessageKind.StandardOutput, "epoch 1\nepoch 2\n"));
        _view.ShowProgress(
            new HostMessage(
                MessageKind.Display,
                Id: "d",
                Data: new Dictionary<string, string> { ["text/html"] = "<b>" }
            )
        );
        _clock.Seconds = 3;
        _view.EndCell();
        _view.StartCell(2);
        _view.ShowProgress(
            new HostMessage(
                MessageKind.Update,
                Id: "d",
                Data: new Dictionary<string, string> { ["text/plain"] = "50 %" }
            )
        );
        _view.EndCell();
        Assert.Equal("test  cell 1/2  3.0 s  epoch 2\ntest  cell 2/2  0.0 s  50 %\n", _writer.ToString());
    }

    [Fact]
    public void ALongCellTellsNowAndThenWhereItIs()
    {
        _view.Start(Parsed(Cell("1")), 1);
        _view.StartCell(1);
        for (var second = 5; second <= 25; second += 5)
        {
            _clock.Seconds = second;
            _view.ShowProgress(new HostMessage(MessageKind.StandardOutput, $"epoch {second / 5}\n"));
        }

        _view.EndCell();
        Assert.Equal(
            """
            test  cell 1/1  10.0 s  epoch 2
            test  cell 1/1  20.0 s  epoch 4
            test  cell 1/1  25.0 s  epoch 5

            """.ReplaceLineEndings("\n"),
            _writer.ToString()
        );
    }

    [Fact]
    public void AChartSpeaksThroughItsTitle()
    {
        _view.Start(Parsed(Cell("1")), 1);
        _view.StartCell(1);
        _view.ShowProgress(
            new HostMessage(MessageKind.Display, Id: "d", Data: Figure("Epoch 1 of 5: loss 0.7, 1 s"))
        );
        _view.ShowProgress(
            new HostMessage(MessageKind.Update, Id: "d", Data: Figure("Epoch 2 of 5: loss 0.4, 2 s"))
        );
        _view.EndCell();
        Assert.Equal("test  cell 1/1  0.0 s  Epoch 2 of 5: loss 0.4, 2 s\n", _writer.ToString());
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
        _view.Start(Parsed(Cell("1")), 1);
        _view.StartCell(1);
        _view.ShowProgress(new HostMessage(MessageKind.StandardOutput, "before"));
        _view.ShowProgress(
            new HostMessage(
                MessageKind.Display,
                Id: "d",
                Data: new Dictionary<string, string> { [ChartFigure.MimeType] = figure }
            )
        );
        _view.EndCell();
        Assert.EndsWith("before\n", _writer.ToString());
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
