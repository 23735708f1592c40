using Plotly.NET;
using SequenceLab.Charts;
using SequenceLab.Evaluation;
using SequenceLab.Models;
using SequenceLab.Training;

namespace SequenceLab.Tests.Charts;

/// <summary>Every chart once, of small data.</summary>
internal static class Samples
{
    private static readonly string[] _activities = ["sit", "stand", "walk"];

    internal static readonly IReadOnlyDictionary<string, Func<GenericChart>> All = new Dictionary<
        string,
        Func<GenericChart>
    >
    {
        ["training-curves"] = () => Draw.TrainingCurves(History(best: 2)),
        ["training-so-far"] = () => Draw.TrainingCurves(History(best: 2).Epochs.Take(2).ToArray(), 3),
        ["losses"] = () =>
            Draw.Losses(
                [new("plain", [50, 100], [4.6, 2.5]), new("mended", [50, 100], [4.1, 0.02])],
                "Mended",
                200
            ),
        ["confusion"] = () => Draw.Confusion(Matrix(), _activities),
        ["digits"] = () =>
            Draw.Digits([Ramp(9), Ramp(9), Ramp(9)], ["0", "1", "2"], "Three slopes", columns: 2),
        ["sheets"] = () => Draw.Sheets([Ramp(9), Ramp(9)], ["0", "1"], "Two sheets"),
        ["around-zero"] = () =>
            Draw.AroundZero(
                [
                    [-0.5, 0.25],
                    [0, 1],
                ],
                "Units differ",
                "unit",
                "digit"
            ),
        ["intervals"] = () =>
            Draw.Intervals(
                ["lookup", "network"],
                [
                    ("random", [new(0.97, 0.98, 0.99), new(1, 1, 1)]),
                    ("new", [new(0.8, 0.9, 0.95), new(0.9, 0.9, 0.9)]),
                ],
                "The lookup loses more",
                "right (%)"
            ),
        ["by-person"] = () => Draw.ByPerson(("network", Answers(2)), ("lookup", Answers(1))),
        ["gates"] = () => Draw.Gates(Gates()),
        ["gates-by-step"] = () => Draw.GatesByStep(Gates(), ["4", "1", "7"], [0.05, 0.98, 0.99], wanted: 1),
        ["seed-panels"] = () =>
            Draw.SeedPanels(
                [
                    new(
                        "the first",
                        [
                            new(
                                "bias 1",
                                [
                                    [0.99, 1],
                                    [0.04, 0.05],
                                ]
                            ),
                            new(
                                "bias 5",
                                [
                                    [1, 1],
                                    [0.5, 1],
                                ]
                            ),
                        ]
                    ),
                    new(
                        "the last",
                        [
                            new(
                                "bias 1",
                                [
                                    [1, 1],
                                    [1, 1],
                                ]
                            ),
                            new(
                                "bias 5",
                                [
                                    [1, 1],
                                    [1, 0.98],
                                ]
                            ),
                        ]
                    ),
                ],
                ["10", "100"],
                0.04,
                "Bias 5 reaches further",
                "length (steps)"
            ),
        ["prediction-by-step"] = () => Draw.PredictionByStep(Steps(), 2, _activities),
        ["accuracy-by-length"] = () =>
            Draw.AccuracyByLength(
                [new("short", [5, 10, 20], [0.99, 0.7, 0.3]), new("mixed", [5, 10, 20], [0.98, 0.95, 0.6])],
                0.25
            ),
        ["gradient-by-step"] = () =>
            Draw.GradientByStep(
                [
                    new("simple: × 0.50 a step", [3, 2, 1], [1e-9, 0.5, 1]),
                    new("LSTM", [3, 2, 1], [0.9, 0.9, 1]),
                ],
                "The LSTM keeps it"
            ),
        ["before-and-after"] = () =>
            Draw.BeforeAndAfter(
                [("gradient", [0, 10, 90], [30, 30, 40]), ("blanked", [5, 10, 85], [0, 60, 40])],
                "Training spreads it",
                "row",
                "share (%)"
            ),
        ["exact-match"] = () =>
            Draw.ExactMatch(
                [new("plain", [100, 200], [0, 0.25]), new("attention", [100, 200], [0.5, 1])],
                "Attention learns it",
                "updates"
            ),
        ["by-seed"] = () =>
            Draw.BySeed(
                ["plain", "attention"],
                [new([0.25, 0.5]), new([0.98, 1])],
                "Attention brings all back",
                "sequences right (%)"
            ),
        ["learning-curve"] = () => Draw.LearningCurve([new("seed 1", [100, 200], [0.3, 0.968])], 0.04),
        ["sensor-trace"] = () =>
            Draw.SensorTrace([("x", [0, 1, 0, -1, 0, 1]), ("y", [1, 1, 1, 1, 1, 1])], 2, 1, 4, "walking"),
        ["in-style"] = () =>
            Draw.InStyle(
                Plotly.NET.CSharp.Chart.Line<int, double, string>([1, 2], [0.5, 0.25], Name: "ink"),
                "Ink fades",
                "row",
                "mean ink (0 to 1)"
            ),
        ["embedding"] = () =>
            Draw.Embedding(
                [
                    [0, 0, 1],
                    [4, 0, 1],
                    [0, 1, 1],
                    [4, 1, 1],
                ],
                [0, 1, 0, 1],
                ["left", "right"]
            ),
    };

    internal static History History(int best) =>
        new([
            .. Enumerable
                .Range(1, 3)
                .Select(e => new EpochReport(
                    e,
                    3,
                    10 * e,
                    100 * e,
                    1.5 / e,
                    0.5 + 0.1 * e,
                    1.6 / e,
                    e == best ? 0.9 : 0.7,
                    0.001,
                    null,
                    e
                )),
        ]);

    internal static ConfusionMatrix Matrix() =>
        new([0, 0, 0, 1, 1, 2, 2, 2], [0, 0, 1, 1, 0, 2, 2, 2], _activities.Length);

    internal static float[] Ramp(int pixels) =>
        [.. Enumerable.Range(0, pixels).Select(i => i / (pixels - 1f))];

    internal static GateTrace Gates()
    {
        float[][] half =
        [
            [0.25f, 0.75f],
            [0.5f, 0.5f],
            [0f, 1f],
        ];
        return new(
            half,
            [
                [0.9f, 0.8f],
                [0.9f, 1f],
                [0.7f, 0.8f],
            ],
            half,
            [
                [-0.5f, 0.1f],
                [0.2f, 1f],
                [0f, 0.3f],
            ]
        );
    }

    internal static float[][] Steps() =>
        [
            [0.5f, 0.3f, 0.2f],
            [0.2f, 0.3f, 0.5f],
            [0.1f, 0.2f, 0.7f],
        ];

    // one of six people is answered wrongly
    private static Answers Answers(int person)
    {
        var asked = Evaluation.Gaits.Windows;
        return SequenceLab.Evaluation.Answers.To(
            asked,
            [.. asked.Labels.Zip(asked.Subjects, (y, s) => s == person ? 1 - y : y)]
        );
    }
}
