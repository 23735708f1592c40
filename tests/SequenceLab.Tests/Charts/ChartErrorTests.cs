using SequenceLab.Charts;
using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Charts;

/// <summary>What cannot be drawn is said.</summary>
public class ChartErrorTests
{
    private static void Says(string expected, Action draw) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(draw).Message);

    [Fact]
    public void Nothing_to_draw()
    {
        Says("no epochs", () => Draw.TrainingCurves(new([])));
        Says("no epochs", () => Draw.TrainingCurves([], 3));
        Says("no curves", () => Draw.LearningCurve([], 0.1));
        Says("no curves", () => Draw.Losses([], "none"));
        Says("no pictures", () => Draw.Digits([], [], "none"));
        Says("no pictures", () => Draw.Sheets([], [], "none"));
        Says("no numbers", () => Draw.AroundZero([], "none", "x", "y"));
    }

    [Fact]
    public void Counts_that_differ()
    {
        Says("2 names for 3 classes", () => Draw.Confusion(Samples.Matrix(), ["a", "b"]));
        Says("1 shares for 2 rows", () => Draw.Intervals(["a", "b"], [("s", [new(0, 0, 0)])], "t", "x"));
        Says("1 captions for 2 pictures", () => Draw.Digits([Samples.Ramp(4), Samples.Ramp(4)], ["a"], "t"));
        Says("1 captions for 2 pictures", () => Draw.Sheets([Samples.Ramp(4), Samples.Ramp(4)], ["a"], "t"));
        Says(
            "5 pixels; expected 2 × 2",
            () => Draw.Digits([Samples.Ramp(4), Samples.Ramp(5)], ["a", "b"], "t")
        );
        Says("series 'a': 2 x and 1 y", () => Draw.LearningCurve([new("a", [1, 2], [0.1])], 0.1));
        Says("each with 2 probabilities", () => Draw.PredictionByStep(Samples.Steps(), 0, ["a", "b"]));
        float[][] step =
        [
            [0.1f],
        ];
        Says("steps of 2 units", () => Draw.Gates(Samples.Gates() with { Input = step }));
        float[][] states =
        [
            [1],
            [2, 3],
            [3],
        ];
        Says("1 labels for 3 states", () => Draw.Embedding(states, [0], ["a"]));
        Says("states of 1, 2 units; expected one", () => Draw.Embedding(states, [0, 0, 0], ["a"]));
    }

    [Fact]
    public void A_window_beyond_the_samples() =>
        Says("4 samples from 3 in 6", () => Draw.SensorTrace([("x", new float[6])], 50, 3, 4, "walking"));
}
