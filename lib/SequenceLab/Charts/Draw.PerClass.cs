using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Evaluation;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>A bar a class with its 95 % confidence interval.</summary>
    /// <param name="names">The classes.</param>
    /// <param name="scores">A share for each, with its bounds.</param>
    /// <param name="measure">What the shares are, as in <c>recall</c>.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <param name="unit">What one of them is called.</param>
    /// <exception cref="ArgumentException">No class, or not as many shares.</exception>
    public static GenericChart PerClass(
        IReadOnlyList<string> names,
        IReadOnlyList<Interval> scores,
        string measure = "recall",
        string? title = null,
        string unit = "class"
    )
    {
        Expect(
            names.Count > 0 && names.Count == scores.Count,
            $"{scores.Count} scores for {names.Count} classes; expected as many, and at least one.",
            nameof(scores)
        );
        var crowded = names.Count > 12; // no room for figures below the bars
        // of a class that does not occur nothing is known: its interval is 0 to 1
        var worst = Enumerable
            .Range(0, names.Count)
            .MinBy(i => scores[i].High - scores[i].Low < 1 ? scores[i].Value : double.MaxValue);
        return Chart
            .Column<double, string, string>(
                ChartStyle.Percent(scores.Select(score => score.Value)),
                Keys: names
                    .Zip(
                        scores,
                        (name, score) => crowded ? name : $"{name}<br>{NumberText.Share(score.Value)}"
                    )
                    .ToArray(),
                MarkerColor: Color.fromColors(
                    Enumerable
                        .Range(0, names.Count)
                        .Select(i => i == worst ? Palette.Second : Palette.Series(3))
                        .ToArray()
                )
            )
            .WithTraces(
                new
                {
                    error_y = new
                    {
                        symmetric = false,
                        array = ChartStyle.Percent(scores.Select(score => score.High - score.Value)),
                        arrayminus = ChartStyle.Percent(scores.Select(score => score.Value - score.Low)),
                        color = Palette.Ink,
                        thickness = 1.5,
                    },
                }
            )
            .WithLayout(new { xaxis = new { title = new { text = unit }, type = "category" } })
            .YAxis($"{measure} (%, bars: 95 % interval)", (0, 105))
            .Finish(
                title ?? $"Hardest {unit}: {names[worst]}, {measure} {NumberText.Share(scores[worst].Value)}"
            );
    }
}
