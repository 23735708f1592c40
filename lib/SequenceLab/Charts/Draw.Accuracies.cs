using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Accuracy against what was seen so far, with the level that guessing reaches.</summary>
    /// <param name="curves">One curve a run: samples seen, and the share that was right.</param>
    /// <param name="chance">The share that guessing gets right.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <param name="x">The title of the x axis.</param>
    /// <exception cref="ArgumentException">No curve, or an empty one.</exception>
    public static GenericChart LearningCurve(
        IReadOnlyList<Series> curves,
        double chance,
        string? title = null,
        string x = "samples seen"
    ) =>
        Accuracies(curves, chance, x, markers: false)
            .Finish(
                title
                    ?? $"{NumberText.Share(curves.Average(c => c.Y[^1]))} after {NumberText.Count(curves[0].X[^1])} {x.Replace(" seen", "")}"
                        + $"; guessing gets {NumberText.Share(chance)}"
            );

    /// <summary>Accuracy against the length of the sequences, with the level that guessing reaches.</summary>
    /// <param name="curves">One curve a model: lengths in ascending order, and the share that was right at each.</param>
    /// <param name="chance">The share that guessing gets right.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <param name="x">The title of the x axis.</param>
    /// <param name="unit">What lengths are counted in.</param>
    /// <exception cref="ArgumentException">No curve, or an empty one.</exception>
    public static GenericChart AccuracyByLength(
        IReadOnlyList<Series> curves,
        double chance,
        string? title = null,
        string x = "sequence length (steps)",
        string unit = "steps"
    )
    {
        var chart = Accuracies(curves, chance, x, markers: true);
        var best = curves.MaxBy(curve => curve.Y.Average())!;
        var who = curves.Count > 1 ? $"{best.Name}: " : "";
        return chart.Finish(title ?? who + Reach(best, unit));
    }

    private static string Reach(Series curve, string unit)
    {
        const double good = 0.9;
        var reached = Enumerable.Range(0, curve.Y.Count).Where(i => curve.Y[i] >= good).ToArray();
        if (reached.Length == 0)
        {
            return $"at most {NumberText.Share(curve.Y.Max())} right";
        }
        var inOneRun = reached[^1] - reached[0] == reached.Length - 1;
        return reached.Length == curve.Y.Count ? "at least 90 % right at every length"
            : inOneRun && reached[0] == 0
                ? $"at least 90 % right up to {NumberText.Count(curve.X[reached[^1]])} {unit}"
            : inOneRun && reached[^1] == curve.Y.Count - 1
                ? $"at least 90 % right from {NumberText.Count(curve.X[reached[0]])} {unit} on"
            : $"at least 90 % right at {reached.Length} of {curve.Y.Count} lengths";
    }

    private static GenericChart Accuracies(
        IReadOnlyList<Series> curves,
        double chance,
        string x,
        bool markers
    )
    {
        ExpectCurves(curves);
        var lines = curves.Select((curve, i) => ChartStyle.Shares(curve, i, markers));
        return Chart
            .Combine(lines.ToArray())
            .XAxis(x)
            .YAxis("accuracy (%)", (0, 103))
            .WithLayout(
                new
                {
                    shapes = new[] { ChartStyle.Across(100 * chance) },
                    annotations = new[]
                    {
                        ChartStyle.Note(
                            $"chance: {NumberText.Share(chance)}",
                            0.94,
                            100 * chance,
                            xRef: "paper",
                            yShift: 10,
                            color: Palette.Quiet
                        ),
                    },
                }
            )
            .LegendBelow();
    }
}
