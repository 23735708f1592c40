using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.CSharp;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Execution;

public class OutputCollectorTests
{
    private readonly NotebookCell cell = new(Cell("code"));
    private readonly OutputCollector collector = new();

    public OutputCollectorTests() => collector.Begin(cell, 3);

    private void Expect(string outputs) =>
        Assert.Equal(JsonNode.Parse(outputs)!.ToJsonString(), cell.Outputs.ToJsonString());

    [Fact]
    public void NeighbouringTextOfAStreamIsOneOutput()
    {
        collector.Add(new StreamMessage("stdout", "a"));
        collector.Add(new StreamMessage("stdout", "b\nc"));
        collector.Add(new StreamMessage("stderr", "d"));
        collector.Add(new StreamMessage("stdout", "e"));
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
        collector.Add(new ResultMessage(Data("text/plain", "4\n5")));
        Expect(
            """
            [{"data": {"text/plain": ["4\n", "5"]}, "execution_count": 3, "metadata": {}, "output_type": "execute_result"}]
            """
        );
        Assert.Equal(3, (int)cell.Node["execution_count"]!);
    }

    [Fact]
    public void AnUpdateReplacesEvenFromALaterCell()
    {
        collector.Add(new DisplayMessage("d", Data("text/plain", "x")));
        collector.Add(new DisplayMessage("e", Data("text/plain", "z")));
        collector.Begin(new NotebookCell(Cell("later")), 4);
        collector.Add(new UpdateMessage("d", Data("text/plain", "y")));
        Expect(
            """
            [{"data": {"text/plain": ["y"]}, "metadata": {}, "output_type": "display_data"},
             {"data": {"text/plain": ["z"]}, "metadata": {}, "output_type": "display_data"}]
            """
        );
    }

    [Fact]
    public void EachMimeTypeHasJupytersShape()
    {
        collector.Add(
            new DisplayMessage(
                "d",
                new Dictionary<string, string>
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
        collector.Add(new DisplayMessage("d", Data(mimeType, text)));
        collector.Add(new ResultMessage(Data(mimeType, text)));
        collector.Add(new UpdateMessage("d", Data(mimeType, text)));
        Assert.All(cell.Outputs, output => Assert.Equal(text, (string?)output!["data"]![mimeType]));
    }

    [Fact]
    public void JsonIsTakenAsDeepAsANotebookCanHoldIt()
    {
        collector.Add(new DisplayMessage("d", Data("application/json", Nested(64))));
        collector.Add(new DisplayMessage("e", Data("application/json", Nested(65))));
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, NotebookJson.Format(Of((JsonObject)cell.Node.DeepClone())));
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
        collector.Add(new CellError("Name", "value", ["one", "two"], 1));
        Expect(
            """[{"ename": "Name", "evalue": "value", "output_type": "error", "traceback": ["one", "two"]}]"""
        );
    }

    [Fact]
    public void BeginningAgainClears()
    {
        collector.Add(new StreamMessage("stdout", "a"));
        collector.Begin(cell, 5);
        Expect("[]");
    }

    private static Dictionary<string, string> Data(string mimeType, string value) =>
        new() { [mimeType] = value };
}
