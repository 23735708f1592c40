using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Models;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// One sequence as an LSTM reads it, in three plots above each other: the gates (mean of the units), the cell of
    /// every unit, and the probability of the right answer if it were asked after this step.
    /// </summary>
    /// <param name="trace">What happened while the sequence was read.</param>
    /// <param name="read">What was read in each step, as the x axis says it.</param>
    /// <param name="right">For each step, the probability of the right answer.</param>
    /// <param name="wanted">The step whose number is the right answer, counted from 0.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">The parts have different numbers of steps.</exception>
    public static GenericChart GatesByStep(
        GateTrace trace,
        IReadOnlyList<string> read,
        IReadOnlyList<double> right,
        int wanted,
        string? title = null
    )
    {
        var steps = trace.Cell.Count;
        Expect(
            steps > 0 && read.Count == steps && right.Count == steps && wanted >= 0 && wanted < steps,
            $"{steps} steps of gates, {read.Count} read and {right.Count} answers; expected as many, {wanted} among them.",
            nameof(read)
        );
        var (input, forget, output) = (Means(trace.Input), Means(trace.Forget), Means(trace.Output));
        var index = Enumerable.Range(0, steps).Select(step => (double)step).ToArray();
        var gates = Chart.Combine([
            ChartStyle.Line("forget gate", index, forget, GateColors.Forget, 3, markers: true),
            ChartStyle.Line("input gate", index, input, GateColors.Input, 3, markers: true),
            ChartStyle.Line("output gate", index, output, GateColors.Output, 1.5, markers: true),
        ]);
        var answers = Chart.Column<double, double, string>(
            ChartStyle.Percent(right),
            Keys: index,
            ShowLegend: false,
            MarkerColor: Palette.Second
        );
        var asked = Chart.Grid([gates, Cells(trace.Cell), answers], 3, 1);
        return asked
            .WithLayout(
                new
                {
                    xaxis = Steps(steps, null),
                    xaxis2 = Steps(steps, null),
                    xaxis3 = Steps(steps, read),
                    yaxis = Part("gates, mean of units", 0.70, 1, (0, 1.04)),
                    yaxis2 = Part("cell of each unit", 0.30, 0.66, null),
                    yaxis3 = Part("right answer (%)", 0, 0.26, (0, 105)),
                    shapes = new[]
                    {
                        ChartStyle.Up(wanted),
                        ChartStyle.Up(wanted, "2"),
                        ChartStyle.Up(wanted, "3"),
                    },
                    showlegend = true,
                    legend = new
                    {
                        orientation = "h",
                        x = 0,
                        y = 1.06,
                    },
                }
            )
            .Finish(title ?? GatesByStepTitle(input, forget, wanted), height: 640);
    }

    /// <summary>The units as rows, in the order of what they hold at the end.</summary>
    private static GenericChart Cells(IReadOnlyList<float[]> cell)
    {
        var rows = Enumerable
            .Range(0, cell[0].Length)
            .OrderBy(unit => cell[^1][unit])
            .Select(unit => ChartStyle.Short(cell.Select(step => (double)step[unit])))
            .ToArray();
        var scale = ColorScale.AroundZero(Reach(cell));
        return Chart
            .Heatmap<double, int, int, string>(
                rows,
                X: Enumerable.Range(0, cell.Count).ToArray(),
                ColorScale: scale.For(rows.Min(row => row.Min()), rows.Max(row => row.Max())),
                ShowScale: true
            )
            .WithTraces(
                new
                {
                    colorbar = new
                    {
                        title = new { text = "cell" },
                        len = 0.38,
                        y = 0.48,
                        thickness = 12,
                    },
                }
            );
    }

    private static double[] Means(IReadOnlyList<float[]> gate) =>
        [.. gate.Select(step => step.Average(value => (double)value))];

    private static object Steps(int steps, IReadOnlyList<string>? read) =>
        new
        {
            title = new { text = read is null ? "" : "index of the step, and the number read" },
            range = new[] { -0.5, steps - 0.5 },
            tickvals = Enumerable.Range(0, steps).ToArray(),
            ticktext = read?.Select((number, step) => $"{step}<br><b>{number}</b>").ToArray()
                ?? Enumerable.Range(0, steps).Select(step => $"{step}").ToArray(),
            showgrid = false,
            zeroline = false,
        };

    private static object Part(string title, double low, double high, (double Min, double Max)? range) =>
        new
        {
            title = new { text = title },
            domain = new[] { low, high },
            range = range is var (min, max) ? new[] { min, max } : null,
            showticklabels = range is not null,
            gridcolor = Palette.Grid,
            zeroline = false,
        };

    private static string GatesByStepTitle(double[] input, double[] forget, int wanted)
    {
        var before = wanted > 0 ? $"Forget gate {forget[..wanted].Min():0.00}; at" : "At";
        var after =
            wanted < forget.Length - 1 ? $"; then forget gate {forget[(wanted + 1)..].Average():0.00}" : "";
        return NumberText.Text($"{before} index {wanted} input gate {input[wanted]:0.00}{after}");
    }
}
