using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private static readonly StyleParam.MarkerSymbol[] _symbols =
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
    /// <exception cref="ArgumentException">Fewer than three states, not as many labels, or states of several sizes.</exception>
    public static GenericChart Embedding(
        IReadOnlyList<float[]> states,
        IReadOnlyList<int> labels,
        IReadOnlyList<string> names,
        string? title = null
    )
    {
        Expect(
            states.Count >= 3 && labels.Count == states.Count,
            $"{labels.Count} labels for {states.Count} states; expected as many, and at least three.",
            nameof(labels)
        );
        var units = states[0].Length;
        Expect(
            units >= 2 && states.All(state => state.Length == units),
            $"states of {string.Join(", ", states.Select(state => state.Length).Distinct())} units; "
                + "expected one size, and at least two.",
            nameof(states)
        );
        var (x, y, shares) = PrincipalComponents.Of(states);
        var classes = Enumerable
            .Range(0, names.Count)
            .Select(c =>
            {
                var own = Enumerable.Range(0, labels.Count).Where(i => labels[i] == c).ToArray();
                return Chart.Point<double, double, string>(
                    ChartStyle.Short(own.Select(i => x[i])),
                    ChartStyle.Short(own.Select(i => y[i])),
                    Name: names[c],
                    Opacity: 0.75,
                    MarkerColor: Palette.Series(c),
                    MarkerSymbol: _symbols[c % _symbols.Length]
                );
            });
        return Chart
            .Combine(classes.ToArray())
            .WithTraces(new { marker = new { size = 7 } })
            .XAxis($"first component ({NumberText.Share(shares[0])} of the variance)")
            .YAxis($"second component ({NumberText.Share(shares[1])} of the variance)")
            .Finish(
                title
                    ?? $"{names.Count} classes in the plane that keeps {NumberText.Share(shares.Sum())} of the variance",
                height: 560
            );
    }
}
