using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Evaluation;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Shares below one another, the first on top, each a dot with its interval as a bar; in each row one dot a
    /// series.</summary>
    /// <param name="names">The rows.</param>
    /// <param name="series">What was measured: a name for the legend, and a share for each row. One whose bounds are the
    /// share itself is drawn without a bar.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">What the rows are.</param>
    /// <exception cref="ArgumentException">No row or no series, or not as many shares as rows.</exception>
    public static GenericChart Intervals(
        IReadOnlyList<string> names,
        IReadOnlyList<(string Name, IReadOnlyList<Interval> Shares)> series,
        string title,
        string x,
        string y = "method"
    )
    {
        Expect(
            names.Count > 0 && series.Count > 0 && series.All(s => s.Shares.Count == names.Count),
            $"{string.Join(", ", series.Select(s => s.Shares.Count))} shares for {names.Count} rows; "
                + "expected one series or more, each with as many, and at least one.",
            nameof(series)
        );
        const int row = 22;
        return Chart
            .Combine(series.Select((s, i) => Dots(names, s.Name, s.Shares, i)).ToArray())
            .XAxis(x)
            .WithLayout(new { yaxis = ChartStyle.Categories(y) })
            .WithLayout(new { yaxis = new { autorange = "reversed" } })
            .WithLayout(
                new
                {
                    showlegend = true,
                    legend = new
                    {
                        orientation = "h",
                        x = 0,
                        y = 1,
                        yanchor = "bottom",
                    },
                }
            )
            .Finish(title, height: Math.Max(ChartStyle.Height - 60, 180 + row * names.Count))
            .WithLayout(new { margin = ChartStyle.Margin(left: 190, right: 25, top: 70, bottom: 60) });
    }

    private static GenericChart Dots(
        IReadOnlyList<string> names,
        string name,
        IReadOnlyList<Interval> shares,
        int series
    ) =>
        Chart
            .Point<double, string, string>(
                ChartStyle.Percent(shares.Select(share => share.Value)),
                names.ToArray(),
                Name: name,
                MarkerColor: Palette.Series(series),
                MarkerSymbol: _symbols[series % _symbols.Length]
            )
            .WithTraces(
                new
                {
                    marker = new { size = 10 },
                    error_x = new
                    {
                        symmetric = false,
                        array = ChartStyle.Percent(shares.Select(share => share.High - share.Value)),
                        arrayminus = ChartStyle.Percent(shares.Select(share => share.Value - share.Low)),
                        color = Palette.Series(series),
                        thickness = 1.5,
                    },
                }
            );
}
