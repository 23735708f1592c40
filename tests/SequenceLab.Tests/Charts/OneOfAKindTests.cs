using Plotly.NET;
using SequenceLab.Charts;
using SequenceLab.Evaluation;
using SequenceLab.Models;

namespace SequenceLab.Tests.Charts;

/// <summary>Of one class, one step, one unit or one seed there is a chart too; of none, an error that says so.</summary>
public class OneOfAKindTests
{
    private static readonly float[][] _one =
    [
        [0.5f],
    ];

    private static readonly Dictionary<string, Func<GenericChart>> _charts = new()
    {
        ["100.0 % right: no mistake"] = () => Draw.Confusion(new([0, 0], [0, 0], 1), ["a"]),
        ["66.7 % right; the most frequent mistake: a taken for c"] = () =>
            Draw.Confusion(new([0, 0, 2], [0, 2, 2], 3), ["a", "b", "c"]),
        ["0 mistakes in 2 answers"] = () => Draw.Mistakes(new([0, 0], [0, 0], 1), ["a"]),
        ["a is recognised from step 1 of 1 on"] = () => Draw.PredictionByStep(_one, 0, ["a"]),
        ["0.0 % of the forget gates are above 0.95"] = () =>
            Draw.Gates(new GateTrace(_one, _one, _one, _one)),
        ["At index 0 input gate 0.50"] = () =>
            Draw.GatesByStep(new GateTrace(_one, _one, _one, _one), ["4"], [0.5], wanted: 0),
        ["1 classes in the plane that keeps 100.0 % of the variance"] = () =>
            Draw.Embedding(
                [
                    [0, 0],
                    [1, 0],
                    [0, 1],
                ],
                [0, 0, 0],
                ["a"]
            ),
        ["one seed"] = () => Draw.BySeed(["a"], [new Spread([0.5])], "one seed", "right (%)"),
        ["50.0 % after 1 samples; guessing gets 10.0 %"] = () =>
            Draw.LearningCurve([new("a", [1], [0.5])], 0.1),
    };

    public static TheoryData<string> Titles => [.. _charts.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Is_drawn(string title) => Assert.Equal(title, Snapshot.Title(_charts[title]()));

    [Fact]
    public void Of_none_it_is_said()
    {
        Says("class 1; expected one of the 1 that have names", () => Draw.PredictionByStep(_one, 1, ["a"]));
        Says("each of a seed or more", () => Draw.BySeed(["a"], [new Spread([])], "none", "right (%)"));

        static void Says(string expected, Action draw) =>
            Assert.Contains(expected, Assert.Throws<ArgumentException>(draw).Message);
    }
}
