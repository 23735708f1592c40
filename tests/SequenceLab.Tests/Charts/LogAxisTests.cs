using Plotly.NET;
using SequenceLab.Charts;
using SequenceLab.Training;

namespace SequenceLab.Tests.Charts;

/// <summary>Axes of magnitudes say their numbers in full.</summary>
public class LogAxisTests
{
    [Theory]
    [InlineData(0.6, 1.6, "0.7 1 1.5")] // less than a decade
    [InlineData(0.09, 2.2, "0.1 0.2 0.5 1 2")]
    [InlineData(0.0009, 500, "0.001 0.01 0.1 1 10 100")]
    [InlineData(1e-9, 1e9, "10<sup>-9</sup> 0.000001 0.001 1 1,000 1,000,000 10<sup>9</sup>")]
    public void Numbers_are_written_in_full(double least, double greatest, string labels) =>
        Assert.Equal(labels, string.Join(' ', Labels(Lines(new Series("a", [1, 2], [least, greatest])))));

    [Fact]
    public void What_is_not_above_zero_has_no_say() =>
        Assert.Equal(
            Labels(Lines(new Series("a", [1, 2], [0.1, 1]))),
            Labels(Lines(new Series("a", [1, 2, 3], [0.1, 1, 0])))
        );

    [Fact]
    public void Lines_of_one_name_share_a_color_and_a_place_in_the_legend()
    {
        var data = Snapshot.Figure(Lines(new("a", [1], [1]), new("b", [1], [2]), new("a", [1], [3])))[
            "data"
        ]!.AsArray();
        Assert.Equal([true, true, false], data.Select(line => (bool)line!["showlegend"]!));
        var colors = data.Select(line => (string)line!["line"]!["color"]!).ToArray();
        Assert.Equal(colors[0], colors[2]);
        Assert.NotEqual(colors[0], colors[1]);
    }

    [Fact]
    public void Errors_of_runs_grow_on_one_panel()
    {
        List<GenericChart> shown = [];
        var live = new LiveErrors(shown.Add, seconds: 0);
        foreach (var name in new[] { "plain", "mended" })
        {
            var run = live.Run(name);
            Samples.History(best: 2).Epochs.ToList().ForEach(run.Report);
        }
        live.Finish("Mended");
        Assert.Equal(["plain", "mended"], live.Curves.Select(curve => curve.Name));
        Assert.Equal([30.0, 10.0, 30.0], live.Curves[0].Y.Select(wrong => Math.Round(wrong, 6)));
        Assert.Equal(7, shown.Count);
        Snapshot.Matches("errors", shown[^1]);
    }

    private static GenericChart Lines(params Series[] curves) => Draw.Magnitudes(curves, "t", "x", "y");

    private static string[] Labels(GenericChart chart) =>
        [
            .. Snapshot.Figure(chart)["layout"]!["yaxis"]!["ticktext"]!
                .AsArray()
                .Select(label => (string)label!),
        ];
}
