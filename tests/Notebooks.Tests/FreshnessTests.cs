using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>Notebooks are committed as they ran, all cells in one go, none edited since.</summary>
public class FreshnessTests
{
    private const long MaxBytes = 4 << 20;

    public static TheoryData<string> Names => Repository.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_cell_ran_in_order(string name)
    {
        var counts = Ran(name).Select(c => c.ExecutionCount ?? 0).ToList();
        Assert.Equal(Enumerable.Range(counts[0], counts.Count), counts);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_cell_was_edited_after_it_ran(string name) =>
        Assert.Empty(Ran(name).Where(c => c.ExecutedSource != c.SourceHash).Select(c => c.Name));

    [Theory, MemberData(nameof(Names))]
    public void No_output_is_an_error(string name)
    {
        var outputs = Repository.Open(name).Code.SelectMany(c => c.Outputs).ToList();
        Assert.DoesNotContain(outputs, o => (string?)o["output_type"] == "error");
        Assert.DoesNotContain(outputs, o => (string?)o["name"] == "stderr");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_cell_that_shows_something_has_an_output(string name)
    {
        var mute = Repository.Open(name).Code.Where(c => Shows(c.Source) && c.Outputs.Count == 0);
        Assert.Empty(mute.Select(c => c.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_chart_has_a_picture_and_no_second_copy_of_its_figure(string name)
    {
        var charts = Repository
            .Open(name)
            .Code.SelectMany(c => c.Outputs.Select(o => (Cell: c, Data: o["data"] as JsonObject)))
            .Where(o => $"{o.Data?["text/html"]}".Contains("Plotly.newPlot"))
            .ToList();
        Assert.NotEmpty(charts);
        Assert.Empty(charts.Where(c => !c.Data!.ContainsKey("image/png")).Select(c => c.Cell.Name));
        Assert.Empty(charts.Where(c => c.Data!.Count > 2).Select(c => c.Cell.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void Was_run_on_real_data(string name)
    {
        var headline = Repository.Open(name).Cells.Single(c => c.HasTag("headline"));
        Assert.NotEmpty(headline.Printed());
        Assert.DoesNotContain(headline.Printed(), line => line.Contains("stand_in"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_small_enough_to_be_shown(string name) =>
        Assert.InRange(Repository.Open(name).Bytes, 1, MaxBytes);

    [Theory, MemberData(nameof(Names))]
    public void Keeps_the_metadata_that_the_published_kernel_needs(string name)
    {
        foreach (var cell in Repository.Open(name).Code)
        {
            var metadata = cell.Node["metadata"]!;
            Assert.Equal("csharp", (string?)metadata["dotnet_interactive"]?["language"]);
            Assert.Equal("csharp", (string?)metadata["polyglot_notebook"]?["kernelName"]);
        }
        var kernel = JsonNode.Parse(File.ReadAllText(Repository.Open(name).Path))!["metadata"]![
            "kernelspec"
        ]!;
        Assert.Equal(".net-csharp", (string?)kernel["name"]);
    }

    private static IReadOnlyList<Cell> Ran(string name) =>
        [.. Repository.Open(name).Code.Where(c => !c.IsSetup)];

    // a cell shows something when a line outside any block prints, or when it ends in an expression
    private static bool Shows(string source)
    {
        var lines = source.Split('\n');
        var last = lines[^1].TrimEnd();
        return lines.Any(l => l.StartsWith("Console.Write"))
            || !(last.EndsWith(';') || last.EndsWith('}') || last.StartsWith("#r"));
    }
}
