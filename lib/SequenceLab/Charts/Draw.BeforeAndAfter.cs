using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Measurements by step, each before training (dashed) and after it (in the same color, solid).</summary>
    /// <param name="measurements">What is measured, and its value at every step, before and after.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis; steps count from 1.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <exception cref="ArgumentException">No measurement, or not as many values after as before.</exception>
    public static GenericChart BeforeAndAfter(
        IReadOnlyList<(string Name, double[] Before, double[] After)> measurements,
        string title,
        string x,
        string y
    )
    {
        Expect(
            measurements.Count > 0 && measurements.All(m => m.Before.Length == m.After.Length),
            "expected at least one measurement, with as many values after as before.",
            nameof(measurements)
        );
        var lines = measurements.SelectMany(
            (m, i) =>
                new[]
                {
                    Line($"{m.Name}, untrained", m.Before, StyleParam.DrawingStyle.Dash, i),
                    Line($"{m.Name}, trained", m.After, StyleParam.DrawingStyle.Solid, i),
                }
        );
        return Chart.Combine(lines.ToArray()).XAxis(x).YAxis(y).LegendBelow().Finish(title);

        static GenericChart Line(string name, double[] values, StyleParam.DrawingStyle dash, int series) =>
            Chart.Line<int, double, string>(
                Enumerable.Range(1, values.Length).ToArray(),
                ChartStyle.Short(values),
                Name: name,
                LineColor: Palette.Series(series),
                LineDash: dash,
                LineWidth: 2.5
            );
    }
}
