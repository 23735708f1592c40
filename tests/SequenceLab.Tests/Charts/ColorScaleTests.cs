using System.Text.Json.Nodes;
using Plotly.NET.CSharp;
using SequenceLab.Charts;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Tests.Charts;

/// <summary>The same number has the same color, whatever else a heatmap shows.</summary>
public class ColorScaleTests
{
    private static string?[] Colors(ColorScale scale, double least, double greatest)
    {
        double[][] z =
        [
            [least, greatest],
        ];
        var chart = Chart.Heatmap<double, string, string, string>(z, ColorScale: scale.For(least, greatest));
        return
        [
            .. Snapshot.Figure(chart)["data"]![0]!["colorscale"]!.AsArray().Select(stop => (string?)stop![1]),
        ];
    }

    [Fact]
    public void A_cut_of_the_range_keeps_its_colors()
    {
        var whole = Colors(ColorScale.Shares(1), 0, 1);
        Assert.Equal("rgb(255,255,255)", whole[0]);
        Assert.Equal(whole[^1], Colors(ColorScale.Shares(1), 0.5, 1)[^1]);
        Assert.Equal(whole[10], Colors(ColorScale.Shares(1), 0.5, 1)[0]);
    }

    [Fact]
    public void Zero_is_neutral() =>
        Assert.Equal("rgb(247,247,247)", Colors(ColorScale.AroundZero(2), -1, 1)[10]);

    [Fact]
    public void Dark_cells_ask_for_light_text()
    {
        Assert.True(ColorScale.Shares(100).IsDark(95));
        Assert.False(ColorScale.Shares(100).IsDark(10));
    }
}
