using SequenceLab.Charts;
using SequenceLab.Data;

namespace SequenceLab.Tests.Charts;

/// <summary>Pictures of a set are drawn by their indices.</summary>
public class DigitSetChartTests
{
    private readonly DigitSet _set = Mnist.StandIn(train: 10, test: 10).Test;

    [Fact]
    public void Digits_and_sheets_are_those_of_the_pictures()
    {
        int[] which = [3, 5];
        float[][] pictures = [_set.Picture(3), _set.Picture(5)];
        Same(Draw.Digits(pictures, ["3", "5"], "t"), Draw.Digits(_set, which, i => $"{i}", "t"));
        Same(
            Draw.Sheets(pictures, [$"3: a {_set.Digit(3)}", $"5: a {_set.Digit(5)}"], "t"),
            Draw.Sheets(_set, which, "t")
        );
    }

    [Fact]
    public void Rows_not_read_yet_are_covered()
    {
        var mosaic = Snapshot.Figure(Draw.RowByRow(_set, 3, [1, 28]))["data"]![0]!["z"]!.AsArray();
        var last = mosaic[^1]!.AsArray().Select(ink => (int)ink!).ToArray();
        Assert.All(last[..DigitSet.Side], ink => Assert.Equal((int)Math.Round(0.15 * 255), ink));
        Assert.Equal(_set.Picture(3)[^DigitSet.Side..].Select(Ink), last[^34..^6]);
    }

    private static int Ink(float ink) => (int)Math.Round(255 * ink);

    private static void Same(Plotly.NET.GenericChart one, Plotly.NET.GenericChart other) =>
        Assert.Equal($"{Snapshot.Figure(one)}", $"{Snapshot.Figure(other)}");
}
