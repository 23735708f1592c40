using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>The share of sequences that are right as a whole, against what was varied.</summary>
    /// <param name="curves">One curve a run: for example updates or lengths, and the share at each (0 to 1).</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">The title of the y axis, for other shares than that of whole sequences.</param>
    /// <exception cref="ArgumentException">No curve.</exception>
    public static GenericChart ExactMatch(
        IReadOnlyList<Series> curves,
        string title,
        string x,
        string y = "sequences right as a whole (%)"
    )
    {
        ExpectCurves(curves);
        var lines = curves.Select(
            (curve, i) => ChartStyle.Shares(curve, i, markers: true, legend: curves.Count > 1)
        );
        var chart = Chart.Combine(lines.ToArray()).XAxis(x).YAxis(y, (-3, 103));
        return (curves.Count > 1 ? chart.LegendBelow() : chart).Finish(title);
    }
}
