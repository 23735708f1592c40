using System.Text.Json.Nodes;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Images;

public class ChartOutputTests
{
    [Theory]
    [InlineData("""{"layout":{"width":300,"height":200.5,"title":{"text":"Up"}}}""", "Up", 300, 200.5)]
    [InlineData("""{"layout":{"width":"wide","height":null,"title":{"text":5}}}""", "Chart", 700, 450)]
    [InlineData("""{"layout":{"title":["Up"]}}""", "Chart", 700, 450)]
    [InlineData("""{"layout":[]}""", "Chart", 700, 450)]
    [InlineData("{}", "Chart", 700, 450)]
    public void APictureHasTheFiguresTitleAndSizeWhereThereAreSuch(
        string figure,
        string title,
        double width,
        double height
    )
    {
        var cell = Cell("chart");
        cell["outputs"] = new JsonArray(
            new JsonObject { ["data"] = new JsonObject { [ChartFigure.MimeType] = JsonNode.Parse(figure) } }
        );
        var chart = Assert.Single(ChartOutput.Of(new NotebookCell(cell)));
        chart.AddPicture("AQID");
        var hints = chart.Output["metadata"]!["image/png"]!;
        Assert.Equal(
            (title, width, height),
            ((string?)hints["alt"], (double)hints["width"]!, (double)hints["height"]!)
        );
    }
}
