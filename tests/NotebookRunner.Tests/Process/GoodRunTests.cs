using System.Text.Json.Nodes;
using SequenceLab.NotebookRunner.Tests.Images;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class GoodRunTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task RunsWhatTheFolderHoldsAndReports()
    {
        _workplace.Add(
            "notebooks/01-first.ipynb",
            Cell("Console.WriteLine(\"words\");\n1 + 1"),
            Cell("Console.WriteLine(\"accuracy: 0.97\\nset: drawn\");", CellTag.Headline)
        );
        _workplace.Add("notebooks/02-second.ipynb", Cell("\"only\""));
        var result = await _workplace.Run();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("01-first  cell 1/2  ", result.Output);
        Assert.Contains("accuracy: 0.97", result.Output);
        Assert.Equal(
            "words\n",
            MultilineText.Read(_workplace.Cells("out/01-first.ipynb")[0].Outputs[0]!["text"])
        );
        Assert.Equal(
            "only",
            (string?)_workplace.Cells("out/02-second.ipynb")[0].Outputs[0]!["data"]!["text/plain"]![0]
        );

        var summary = _workplace.Json("out/summary.json")["notebooks"]!.AsArray();
        Assert.Equal("notebooks/01-first.ipynb", (string?)summary[0]!["path"]);
        Assert.Equal(("ok", 2), ((string?)summary[0]!["status"], (int)summary[0]!["cells"]!));
        Assert.Equal("""{"accuracy":0.97,"set":"drawn"}""", summary[0]!["headlines"]!.ToJsonString());
        Assert.True((double)summary[0]!["seconds"]! > 0);
        Assert.Equal("notebooks/02-second.ipynb", (string?)summary[1]!["path"]);
    }

    [Fact]
    public async Task TellsParametersAndScaleToTheCells()
    {
        _workplace.Add(
            "a.ipynb",
            Cell("var rate = 0.1;\nvar name = \"x\";", CellTag.Parameters),
            Cell("$\"{rate} {name} {Environment.GetEnvironmentVariable(\"SEQUENCELAB_SCALE\")}\"")
        );
        var result = await _workplace.Run(
            "a.ipynb",
            "--set",
            "rate=2",
            "--set",
            "name=\"a=b\"",
            "--scale",
            "full"
        );
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Equal("// Parameters\nrate = 2;\nname = \"a=b\";", cells[1].Source);
        Assert.Equal("2 a=b full", (string?)cells[2].Outputs[0]!["data"]!["text/plain"]![0]);
    }

    [Fact]
    public async Task EachNotebookHasAProcessAndAFolderOfItsOwn()
    {
        const string code = "Console.Write($\"{Environment.ProcessId} {Environment.CurrentDirectory}\");";
        _workplace.Add("one/a.ipynb", Cell(code));
        _workplace.Add("two/b.ipynb", Cell(code));
        Assert.Equal(0, (await _workplace.Run("one/a.ipynb", "two/b.ipynb", "--output", "results")).ExitCode);
        var a = Said("results/a.ipynb");
        var b = Said("results/b.ipynb");
        Assert.NotEqual(a[0], b[0]);
        Assert.EndsWith(Path.Combine(_workplace.Folder, "one"), a[1]);
        Assert.EndsWith(Path.Combine(_workplace.Folder, "two"), b[1]);

        string[] Said(string file) =>
            MultilineText.Read(_workplace.Cells(file)[0].Outputs[0]!["text"]).Split(' ', 2);
    }

    [Fact]
    public async Task WhatPassesTheConsoleByIsCaughtAndHarmsNothing()
    {
        _workplace.Add(
            "a.ipynb",
            Cell(
                "Console.OpenStandardOutput().Write(\"{\\\"is\\\":\\\"done\\\"}\\nraw\\n\"u8);\nawait Task.Delay(300);"
            ),
            Cell("Console.In.ReadLine() ?? \"nothing to read\"")
        );
        Assert.Equal(0, (await _workplace.Run("a.ipynb")).ExitCode);
        var cells = _workplace.Cells("out/a.ipynb");
        // it comes by another way than the cell's end, so it may be late
        Assert.Contains("raw\\n", string.Concat(cells.Select(cell => cell.Outputs.ToJsonString())));
        Assert.Contains("nothing to read", cells[1].Outputs.ToJsonString());
    }

    [Fact]
    public async Task InPlaceKeepsAllButTheOutputs()
    {
        _workplace.Add("a.ipynb", Cell("var a = \"é\\u2028\";"), Cell("a.Length"));
        Assert.Equal(0, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        var first = File.ReadAllText(_workplace.PathOf("a.ipynb"));
        Assert.Contains("<pre>2</pre>", first);
        Assert.False(File.Exists(_workplace.PathOf("out/a.ipynb")));
        Assert.Equal(0, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        Assert.Equal(first, File.ReadAllText(_workplace.PathOf("a.ipynb")));
    }

    [Fact]
    public async Task AChartUpdatedWhileACellRunsIsOneOutputWithOnePicture()
    {
        Browser.PathOrSkip();
        _workplace.Add(
            "a.ipynb",
            Cell(
                """
                #r "nuget: Plotly.NET, 6.0.0"
                #r "nuget: Plotly.NET.CSharp, 0.14.0"
                #r "nuget: Plotly.NET.Interactive, 6.0.0"
                using Microsoft.DotNet.Interactive;
                using Microsoft.DotNet.Interactive.Formatting;
                using Plotly.NET.CSharp;
                using Chart = Plotly.NET.CSharp.Chart;
                DisplayedValue shown = null;
                for (var epoch = 1; epoch <= 3; epoch++)
                {
                    var losses = Enumerable.Range(1, epoch).Select(e => 1.0 / e).ToArray();
                    var chart = Chart.Line<double, double, string>(losses, losses);
                    chart.GetLayout().SetProperty("title", new { text = $"epoch {epoch}" });
                    chart.GetLayout().SetProperty("width", 300);
                    if (shown == null) shown = KernelInvocationContext.Current.Display(chart);
                    else shown.Update(chart);
                }
                """
            )
        );
        var result = await _workplace.Run("a.ipynb", "--images", "require");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"cell 1/1  \d+\.\d s  epoch 3\n", result.Output);
        var outputs = _workplace.Cells("out/a.ipynb")[0].Outputs;
        Assert.Equal(2, outputs.Count);
        Assert.Equal(
            """
            Installed package Plotly.NET, version 6.0.0
            Installed package Plotly.NET.CSharp, version 0.14.0
            Installed package Plotly.NET.Interactive, version 6.0.0
            """,
            MultilineText.Read(outputs[0]!["data"]!["text/plain"])
        );
        var chart = outputs[1]!;
        Assert.Equal("display_data", (string?)chart["output_type"]);
        Assert.Equal(["image/png", "text/html"], chart["data"]!.AsObject().Select(form => form.Key));
        Assert.Equal("epoch 3", (string?)chart["metadata"]!["image/png"]!["alt"]);
        Assert.Equal(300, (int)chart["metadata"]!["image/png"]!["width"]!);
        var html = MultilineText.Read(chart["data"]!["text/html"]);
        Assert.DoesNotContain("epoch 1", html);
        Assert.Equal(3, ChartFigure.FromHtml(html)!["data"]![0]!["x"]!.AsArray().Count);
    }

    [Fact]
    public async Task DisplaysThatAreNotWhatTheyClaimStopNothing()
    {
        string[] shown =
        [
            "{oops",
            """{"data": [], "data": []}""",
            """{"data": [], "layout": []}""",
            """{"data": [], "layout": {"width": "wide", "title": {"text": 5}}}""",
        ];
        _workplace.Add(
            "a.ipynb",
            Cell(
                string.Concat(
                    from text in shown
                    from type in new[] { "application/json", ChartFigure.MimeType }
                    select $"""{JsonValue.Create(text).ToJsonString()}.DisplayAs("{type}");{'\n'}"""
                )
            )
        );
        _workplace.Add("b.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run("a.ipynb", "b.ipynb", "--html");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var outputs = _workplace.Cells("out/a.ipynb")[0].Outputs;
        Assert.Equal(2 * shown.Length, outputs.Count);
        Assert.Equal("{oops", (string?)outputs[0]!["data"]!["application/json"]);
        Assert.Equal("{oops", (string?)outputs[1]!["data"]![ChartFigure.MimeType]);
        Assert.Equal("wide", (string?)outputs[6]!["data"]!["application/json"]!["layout"]!["width"]);
        Assert.NotEmpty(_workplace.Cells("out/b.ipynb")[0].Outputs);
    }
}
