using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private static readonly StyleParam.MarkerSymbol[] symbols =
    [
        StyleParam.MarkerSymbol.Circle,
        StyleParam.MarkerSymbol.Square,
        StyleParam.MarkerSymbol.Diamond,
        StyleParam.MarkerSymbol.TriangleUp,
        StyleParam.MarkerSymbol.Cross,
    ];

    /// <summary>
    /// States of a network in the plane of their two principal components, colored by class: what lies together, the
    /// network holds for alike.
    /// </summary>
    /// <param name="states">The states, all of one size.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="names">A name for each class.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">Fewer than three states, or not as many labels.</exception>
    public static GenericChart Embedding(
        IReadOnlyList<float[]> states,
        IReadOnlyList<int> labels,
        IReadOnlyList<string> names,
        string? title = null
    )
    {
        if (states.Count < 3 || labels.Count != states.Count)
            throw new ArgumentException(
                $"{labels.Count} labels for {states.Count} states; expected as many, and at least three.",
                nameof(labels)
            );
        var components = new PrincipalComponents(states, 2);
        var (x, y) = (components.Coordinates[0], components.Coordinates[1]);
        var classes = Enumerable
            .Range(0, names.Count)
            .Select(c =>
            {
                var own = Enumerable.Range(0, labels.Count).Where(i => labels[i] == c).ToArray();
                return Chart.Point<double, double, string>(
                    Look.Short(own.Select(i => x[i])),
                    Look.Short(own.Select(i => y[i])),
                    Name: names[c],
                    Opacity: 0.75,
                    MarkerColor: Palette.Series(c),
                    MarkerSymbol: symbols[c % symbols.Length]
                );
            });
        return Chart
            .Combine(classes.ToArray())
            .WithTraces(new { marker = new { size = 7 } })
            .X($"first component ({Words.Share(components.Shares[0])} of the variance)")
            .Y($"second component ({Words.Share(components.Shares[1])} of the variance)")
            .Finish(
                title
                    ?? $"{names.Count} classes in the plane that keeps {Words.Share(components.Shares.Sum())} of the variance",
                height: 560
            );
    }
}
