using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Channels of a sensor over time, with the window that the network gets and its label.</summary>
    /// <param name="channels">The channels, named, in samples.</param>
    /// <param name="rate">Samples a second.</param>
    /// <param name="start">The first sample of the window.</param>
    /// <param name="length">How many samples the window has.</param>
    /// <param name="label">What the window shows, as in <c>walking</c>.</param>
    /// <param name="quantity">What is measured and its unit, for the y axis.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">No channel, an empty one, or a window beyond the samples.</exception>
    public static GenericChart SensorTrace(
        IReadOnlyList<(string Name, float[] Samples)> channels,
        double rate,
        int start,
        int length,
        string label,
        string quantity = "acceleration (g)",
        string? title = null
    )
    {
        var samples = channels.Count == 0 ? 0 : channels.Min(channel => channel.Samples.Length);
        Expect(
            start >= 0 && length > 0 && start + length <= samples,
            $"a window of {length} samples from {start} in {samples} samples; expected it to lie within.",
            nameof(start)
        );
        var lines = channels.Select(
            (channel, i) =>
                ChartStyle.Line(
                    channel.Name,
                    Enumerable.Range(0, channel.Samples.Length).Select(sample => sample / rate),
                    channel.Samples.Select(value => (double)value),
                    Palette.Series(i),
                    width: 1.5
                )
        );
        var (from, to) = (start / rate, (start + length) / rate);
        return Chart
            .Combine(lines.ToArray())
            .XAxis("time (s)")
            .YAxis(quantity)
            .WithLayout(
                new
                {
                    shapes = new[] { Window(from, to) },
                    annotations = new[]
                    {
                        ChartStyle.Note($"<b>{label}</b>", (from + to) / 2, 1, yRef: "paper", yShift: 20),
                    },
                }
            )
            .LegendBelow()
            .Finish(
                title
                    ?? NumberText.Text(
                        $"{label}: the network sees {to - from:0.0#} s, {length} samples at {rate:0} Hz"
                    )
            );
    }

    private static object Window(double from, double to) =>
        new
        {
            type = "rect",
            x0 = from,
            x1 = to,
            yref = "paper",
            y0 = 0,
            y1 = 1,
            fillcolor = "rgba(221, 204, 119, 0.35)",
            line = new { width = 0 },
        };
}
