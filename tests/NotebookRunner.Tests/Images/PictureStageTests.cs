using System.Buffers.Binary;
using System.Text.Json.Nodes;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Images;

public class PictureStageTests
{
    private const string Line = """
        {"data":[{"type":"scatter","x":[1,2],"y":[3,4]}],"layout":{"width":300,"height":200,"title":{"text":"Up"}}}
        """;
    private const string Surface = """{"data":[{"type":"surface","z":[[1,2],[3,4]]}],"layout":{}}""";

    private static NotebookRun Run(params string[] figures)
    {
        var cell = Cell("charts");
        cell["outputs"] = new JsonArray([
            .. figures.Select(figure => new JsonObject
            {
                ["data"] = new JsonObject
                {
                    [ChartFigure.MimeType] = JsonNode.Parse(figure),
                    ["text/html"] = new JsonArray("<div></div>"),
                },
                ["output_type"] = "display_data",
            }),
        ]);
        return new(Parsed(cell), RunStatus.Ok, 1, TimeSpan.Zero);
    }

    /// <summary>A stage that draws with this machine's browser.</summary>
    private static PictureStage Drawing() =>
        new(ImagesMode.Require, Environment.GetEnvironmentVariable, TextWriter.Null);

    private static JsonObject Output(NotebookRun run, int i = 0) =>
        run.Notebook.CodeCells[0].Outputs[i]!.AsObject();

    [Fact]
    public async Task PutsAPictureOfTwiceTheDensityBesideEachChart()
    {
        Browser.PathOrSkip();
        var run = Run(Line, Surface);
        await using var stage = Drawing();
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);

        Assert.False(stage.Failed);
        Assert.False(run.LacksPicture);
        Assert.Equal((600, 400), Size(Output(run, 0)));
        Assert.Equal((1400, 900), Size(Output(run, 1)));
        Assert.Equal(
            """{"alt":"Up","height":200,"width":300}""",
            Output(run)["metadata"]!["image/png"]!.ToJsonString()
        );
        Assert.Equal(
            ["application/vnd.plotly.v1+json", "image/png", "text/html"],
            Output(run)["data"]!.AsObject().Select(form => form.Key)
        );
    }

    [Fact]
    public async Task AChartThatCannotBeDrawnFailsWhatRequiresIt()
    {
        Browser.PathOrSkip();
        var run = Run("""{"data":[{"type":"scatter"}],"layout":{"width":-1}}""", Line);
        await using var stage = Drawing();
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);
        Assert.True(stage.Failed);
        Assert.True(run.LacksPicture);
        Assert.NotNull(Output(run, 1)["data"]!["image/png"]);

        var good = Run(Line);
        await stage.ApplyAsync(good, TestContext.Current.CancellationToken);
        Assert.False(good.LacksPicture);
    }

    [Fact]
    public async Task APictureThatTheCellBringsIsKept()
    {
        Browser.PathOrSkip();
        var run = Run(Line);
        Output(run)["data"]!["image/png"] = "own";
        await using var stage = Drawing();
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);
        Assert.False(stage.Failed);
        Assert.Equal("own", (string?)Output(run)["data"]!["image/png"]);
    }

    [Fact]
    public async Task WithoutABrowserOneLineSaysSo()
    {
        var output = new StringWriter();
        await using var stage = new PictureStage(ImagesMode.Auto, NoBrowser, output);
        await stage.ApplyAsync(Run(), TestContext.Current.CancellationToken);
        Assert.Equal("", output.ToString());
        var run = Run(Line, Surface);
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);
        Assert.Equal(
            "Pictures of charts were left out: no Chromium found on PATH or in SEQUENCELAB_CHROMIUM.\n",
            output.ToString().ReplaceLineEndings("\n")
        );
        Assert.Null(Output(run)["data"]!["image/png"]);
    }

    [Fact]
    public void WithoutABrowserRequiredPicturesAreAnError() =>
        Assert.StartsWith(
            "--images require: no Chromium found",
            Assert
                .Throws<NotebookException>(() =>
                    new PictureStage(ImagesMode.Require, NoBrowser, TextWriter.Null)
                )
                .Message
        );

    [Fact]
    public async Task NeverMeansNeverAndSaysNothing()
    {
        var output = new StringWriter();
        await using var stage = new PictureStage(
            ImagesMode.Never,
            Environment.GetEnvironmentVariable,
            output
        );
        var run = Run(Line);
        await stage.ApplyAsync(run, TestContext.Current.CancellationToken);
        Assert.Equal("", output.ToString());
        Assert.Null(Output(run)["data"]!["image/png"]);
    }

    /// <summary>Nothing is on the path; where browsers have fixed places, there is one all the same.</summary>
    private static string? NoBrowser(string variable)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "browsers may stand in fixed places here");
        return null;
    }

    private static (int, int) Size(JsonObject output)
    {
        var png = Convert.FromBase64String((string)output["data"]!["image/png"]!);
        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        return (
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))
        );
    }
}
