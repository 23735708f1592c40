using System.Text.Json.Nodes;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Images;

public class FigureTrimStageTests
{
    private static JsonObject Chart(params string[] others)
    {
        var data = new JsonObject { [ChartOutput.FigureType] = new JsonObject() };
        foreach (var other in others)
        {
            data[other] = "form";
        }

        return new() { ["data"] = data, ["output_type"] = "display_data" };
    }

    [Fact]
    public async Task KeepsTheFigureOnlyWhereNoHtmlHasIt()
    {
        var cell = Cell("charts");
        cell["outputs"] = new JsonArray(Chart("image/png", "text/html"), Chart("image/png"));
        var run = new NotebookRun(Parsed(cell), RunStatus.Ok, 1, TimeSpan.Zero);
        await new FigureTrimStage().ApplyAsync(run, TestContext.Current.CancellationToken);
        var forms = run
            .Notebook.CodeCells[0]
            .Outputs.Select(output => output!["data"]!.AsObject().Select(form => form.Key).ToArray());
        Assert.Equal(
            [
                ["image/png", "text/html"],
                [ChartOutput.FigureType, "image/png"],
            ],
            forms
        );
    }
}
