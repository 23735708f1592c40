using System.Text.Json.Nodes;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class OutputCollectorTests
{
    private readonly NotebookCell _cell = new(Cell("code"));
    private readonly OutputCollector _collector = new();

    public OutputCollectorTests() => _collector.Begin(_cell, 3);

    private void Expect(string outputs)
    {
        _collector.End();
        Assert.Equal(JsonNode.Parse(outputs)!.ToJsonString(), _cell.Outputs.ToJsonString());
    }

    [Fact]
    public void NeighbouringTextOfAStreamIsOneOutput()
    {
        _collector.Add(new HostMessage(MessageKind.StandardOutput, "a"));
        _collector.Add(new HostMessage(MessageKind.StandardOutput, "b\nc"));
        _collector.Add(new HostMessage(MessageKind.StandardError, "d"));
        _collector.Add(new HostMessage(MessageKind.StandardOutput, "e"));
        Expect(
            """
            [{"name": "stdout", "output_type": "stream", "text": ["ab\n", "c"]},
             {"name": "stderr", "output_type": "stream", "text": ["d"]},
             {"name": "stdout", "output_type": "stream", "text": ["e"]}]
            """
        );
    }

    [Fact]
    public void AResultHasTheCellsNumber()
    {
        _collector.Add(new HostMessage(MessageKind.Result, Data: Data("text/plain", "4\n5")));
        Expect(
            """
            [{"data": {"text/plain": ["4\n", "5"]}, "execution_count": 3, "metadata": {}, "output_type": "execute_result"}]
            """
        );
        Assert.Equal(3, (int)_cell.Node["execution_count"]!);
    }

    [Fact]
    public void AnUpdateReplacesEvenFromALaterCell()
    {
        _collector.Add(new HostMessage(MessageKind.Display, Id: "d", Data: Data("text/plain", "x")));
        _collector.Add(new HostMessage(MessageKind.Display, Id: "e", Data: Data("text/plain", "z")));
        _collector.Begin(new NotebookCell(Cell("later")), 4);
        _collector.Add(new HostMessage(MessageKind.Update, Id: "d", Data: Data("text/plain", "y")));
        Expect(
            """
            [{"data": {"text/plain": ["y"]}, "metadata": {}, "output_type": "display_data"},
             {"data": {"text/plain": ["z"]}, "metadata": {}, "output_type": "display_data"}]
            """
        );
    }

    [Fact]
    public void AnUpdateOfWhatIsNotThereIsShownOnce()
    {
        _collector.Add(new HostMessage(MessageKind.Display, Id: "d", Data: Data("text/plain", "x")));
        _collector.Add(new HostMessage(MessageKind.Update, Id: "other", Data: Data("text/plain", "y")));
        _collector.Add(new HostMessage(MessageKind.Update, Id: "other", Data: Data("text/plain", "z")));
        Expect(
            """
            [{"data": {"text/plain": ["x"]}, "metadata": {}, "output_type": "display_data"},
             {"data": {"text/plain": ["z"]}, "metadata": {}, "output_type": "display_data"}]
            """
        );
    }

    [Fact]
    public void TextWithoutEndIsCutWithANote()
    {
        var million = new string('x', 1_000_000);
        for (var i = 0; i < 12; i++)
        {
            _collector.Add(new HostMessage(MessageKind.StandardOutput, million));
        }

        _collector.End();
        var text = _cell.Outputs[0]!["text"]!.AsArray();
        Assert.Equal(10_000_001, ((string)text[0]!).Length);
        Assert.Equal("[2,000,000 more characters were left out]\n", (string?)text[1]);
    }

    [Fact]
    public void EachMimeTypeHasJupytersShape()
    {
        _collector.Add(
            new HostMessage(
                MessageKind.Display,
                Id: "d",
                Data: new Dictionary<string, string>
                {
                    ["text/html"] = "<b>\n</b>",
                    ["image/png"] = "aGk=",
                    ["application/vnd.plotly.v1+json"] = """{"data": []}""",
                    ["image/svg+xml"] = "<svg/>",
                }
            )
        );
        Expect(
            """
            [{"data": {"application/vnd.plotly.v1+json": {"data": []}, "image/png": "aGk=", "image/svg+xml": ["<svg/>"],
                       "text/html": ["<b>\n", "</b>"]}, "metadata": {}, "output_type": "display_data"}]
            """
        );
    }

    [Theory]
    [InlineData("application/json", "{oops")]
    [InlineData("application/json", "")]
    [InlineData("application/vnd.plotly.v1+json", "{\"data\": [")]
    [InlineData("application/json", """{"a": 1, "a": 2}""")]
    [InlineData("application/json", """{"a": "\ud83d"}""")]
    public void WhatClaimsToBeJsonAndIsNotStaysText(string mimeType, string text)
    {
        _collector.Add(new HostMessage(MessageKind.Display, Id: "d", Data: Data(mimeType, text)));
        _collector.Add(new HostMessage(MessageKind.Result, Data: Data(mimeType, text)));
        _collector.Add(new HostMessage(MessageKind.Update, Id: "d", Data: Data(mimeType, text)));
        Assert.All(_cell.Outputs, output => Assert.Equal(text, (string?)output!["data"]![mimeType]));
    }

    [Fact]
    public void JsonIsTakenAsDeepAsANotebookCanHoldIt()
    {
        _collector.Add(
            new HostMessage(MessageKind.Display, Id: "d", Data: Data("application/json", Nested(64)))
        );
        _collector.Add(
            new HostMessage(MessageKind.Display, Id: "e", Data: Data("application/json", Nested(65)))
        );
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, NotebookJson.Format(Of((JsonObject)_cell.Node.DeepClone())));
            var outputs = NotebookReader.Read(path).CodeCells[0].Outputs;
            Assert.Equal(Nested(64), outputs[0]!["data"]!["application/json"]!.ToJsonString());
            Assert.Equal(Nested(65), (string?)outputs[1]!["data"]!["application/json"]);
        }
        finally
        {
            File.Delete(path);
        }

        static string Nested(int levels) => new string('[', levels) + new string(']', levels);
    }

    [Fact]
    public void AnErrorHasNameValueAndTraceback()
    {
        _collector.Add(new CellError("Name", "value", ["one", "two"], 1));
        Expect(
            """[{"ename": "Name", "evalue": "value", "output_type": "error", "traceback": ["one", "two"]}]"""
        );
    }

    [Fact]
    public void BeginningAgainClears()
    {
        _collector.Add(new HostMessage(MessageKind.StandardOutput, "a"));
        _collector.Begin(_cell, 5);
        Expect("[]");
    }

    private static Dictionary<string, string> Data(string mimeType, string value) =>
        new() { [mimeType] = value };
}
