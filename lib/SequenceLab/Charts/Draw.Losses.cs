using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Loss by update, of one run or several, on an axis of magnitudes.</summary>
    /// <param name="curves">One curve a run: updates done, and the loss after them.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="updates">The end of the x axis, for runs that are still going on; the last point when null.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <exception cref="ArgumentException">No curve, or an empty one.</exception>
    public static GenericChart Losses(
        IReadOnlyList<Series> curves,
        string title,
        double? updates = null,
        string y = "loss (nats per answer)"
    )
    {
        ExpectCurves(curves);
        var lines = curves.Select(
            (curve, i) => ChartStyle.Line(curve.Name, curve.X, curve.Y, Palette.Series(i))
        );
        return Chart
            .Combine(lines.ToArray())
            .XAxis("updates", (0, updates ?? curves.Max(curve => curve.X[^1])))
            .YAxis(y)
            .LogY(curves.SelectMany(curve => curve.Y))
            .LegendBelow()
            .Finish(title);
    }
}
