using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Models;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Gates and cell state of every unit over time, as four heatmaps.</summary>
    /// <param name="trace">What happened while one sequence was read.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <param name="x">The title of the x axes.</param>
    /// <exception cref="ArgumentException">Arrays of different shapes, or empty ones.</exception>
    public static GenericChart Gates(GateTrace trace, string? title = null, string x = "time step")
    {
        IReadOnlyList<float[]>[] parts = [trace.Input, trace.Forget, trace.Output, trace.Cell];
        var (steps, units) = (trace.Cell.Count, trace.Cell.FirstOrDefault()?.Length ?? 0);
        Expect(
            units > 0 && parts.All(part => part.Count == steps && part.All(step => step.Length == units)),
            $"expected arrays of {steps} steps of {units} units each, and at least one.",
            nameof(trace)
        );
        var reach = Reach(trace.Cell);
        var plots = parts.Select(
            (part, i) =>
                OverTime(part, i < 3 ? ColorScale.Shares(1) : ColorScale.AroundZero(reach), bar: i >= 2)
                    .WithTraces(new { colorbar = Bar(i < 3 ? "gate" : "cell state", upper: i < 3) })
                    .XAxis(i >= 2 ? x : "", grid: false)
                    .YAxis(i % 2 == 0 ? "unit" : "", grid: false)
        );
        return Chart
            .Grid(
                plots.ToArray(),
                2,
                2,
                SubPlotTitles: new[] { "input gate", "forget gate", "output gate", "cell state" },
                XGap: 0.1,
                YGap: 0.22
            )
            .Finish(title ?? GateTitle(trace.Forget), width: 860, height: 620);
    }

    private static GenericChart OverTime(IReadOnlyList<float[]> values, ColorScale scale, bool bar)
    {
        var rows = Enumerable
            .Range(0, values[0].Length)
            .Select(unit => ChartStyle.Short(values.Select(step => (double)step[unit])))
            .ToArray();
        return Chart.Heatmap<double, int, int, string>(
            rows,
            X: Enumerable.Range(1, values.Count).ToArray(),
            ColorScale: scale.For(rows.Min(row => row.Min()), rows.Max(row => row.Max())),
            ShowScale: bar
        );
    }

    /// <summary>Where the colors of the cell state end: few cells lie beyond, and would leave all others pale.</summary>
    private static double Reach(IReadOnlyList<float[]> cell)
    {
        const double part = 0.98;
        var sizes = cell.SelectMany(step => step.Select(value => (double)Math.Abs(value))).Order().ToArray();
        return Math.Max(sizes[(int)(part * (sizes.Length - 1))], 1e-6);
    }

    private static object Bar(string title, bool upper) =>
        new
        {
            title = new { text = title },
            len = 0.45,
            y = upper ? 0.78 : 0.22,
            thickness = 14,
        };

    // a mean of 0.76 forgets within a few steps; what remembers are the units far above it
    private static string GateTitle(IReadOnlyList<float[]> forget)
    {
        const double open = 0.95;
        var share = forget.Average(step => step.Average(value => value > open ? 1.0 : 0.0));
        return NumberText.Text($"{NumberText.Share(share)} of the forget gates are above {open}");
    }
}
