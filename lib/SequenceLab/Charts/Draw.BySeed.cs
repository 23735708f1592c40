using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Evaluation;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Recipes below one another, the first on top: a bar for the mean over the seeds, a dot for each seed.</summary>
    /// <param name="names">The recipes.</param>
    /// <param name="shares">What each reached, once for each seed.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <exception cref="ArgumentException">No recipe, or not as many shares.</exception>
    public static GenericChart BySeed(
        IReadOnlyList<string> names,
        IReadOnlyList<Spread> shares,
        string title,
        string x
    )
    {
        Expect(
            names.Count > 0 && names.Count == shares.Count && shares.All(share => share.Values.Count > 0),
            $"{shares.Count} shares for {names.Count} recipes; expected as many, and at least one, each of a seed or more.",
            nameof(shares)
        );
        var dots = names
            .Zip(shares)
            .SelectMany(row => row.Second.Values.Select(y => (row.First, y)))
            .ToArray();
        var bars = Chart.Bar<double, string, string>(
            ChartStyle.Percent(shares.Select(share => share.Mean)),
            Keys: names.ToArray(),
            Name: "mean",
            MarkerColor: Palette.Series(3)
        );
        var seeds = Chart.Point<double, string, string>(
            ChartStyle.Percent(dots.Select(dot => dot.y)),
            dots.Select(dot => dot.First).ToArray(),
            Name: "one seed",
            MarkerColor: Palette.First
        );
        return Chart
            .Combine([bars, seeds.WithTraces(new { marker = new { size = 9 } })])
            .XAxis(x, (-2, 104))
            .WithLayout(new { yaxis = ChartStyle.Categories("recipe") })
            .WithLayout(new { yaxis = new { autorange = "reversed" } })
            .LegendBelow()
            .Finish(title)
            .WithLayout(new { margin = ChartStyle.Margin(left: 190, right: 25, top: 70, bottom: 60) });
    }
}
