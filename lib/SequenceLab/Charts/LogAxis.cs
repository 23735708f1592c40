using System.Globalization;
using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>
/// An axis of magnitudes with its numbers in full: 0.5, 0.2, 0.1. plotly.js itself writes 5, 2, 0.1.
/// </summary>
internal static class LogAxis
{
    private const int MostPowers = 8; // labels of powers of ten; of more decades than that, some go without

    /// <summary>Makes the y axis one of magnitudes, wide enough for <paramref name="values"/>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="values">What it shows; what is not above zero has no place on it.</param>
    internal static GenericChart LogY(this GenericChart chart, IEnumerable<double> values)
    {
        double[] positive = [.. values.Where(value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1)];
        var (least, greatest) = (Math.Log10(positive.Min()), Math.Log10(positive.Max()));
        var room = Math.Max(0.05, 0.04 * (greatest - least));
        var (low, high) = (least - room, greatest + room);
        var ticks = Ticks(low, high);
        return chart.WithLayout(
            new
            {
                yaxis = new
                {
                    type = "log",
                    range = new[] { Math.Round(low, 3), Math.Round(high, 3) },
                    tickvals = ticks,
                    ticktext = ticks.Select(Label).ToArray(),
                },
            }
        );
    }

    private static double[] Ticks(double low, double high)
    {
        var decades = high - low;
        double[] steps = decades switch
        {
            < 0.7 => [1, 1.5, 2, 3, 4, 5, 7],
            < 2.5 => [1, 2, 5],
            _ => [1],
        };
        var every = (int)Math.Ceiling(decades / MostPowers);
        return
        [
            .. from power in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(decades) + 1)
            where power % every == 0
            from step in steps
            let tick = double.Parse(NumberText.Text($"{step}e{power}"), CultureInfo.InvariantCulture)
            where Math.Log10(tick) >= low && Math.Log10(tick) <= high
            select tick,
        ];
    }

    private static string Label(double tick) =>
        tick is >= 1e-6 and < 1e9
            ? NumberText.Text($"{tick:#,0.######}")
            : NumberText.Text($"10<sup>{Math.Log10(tick):F0}</sup>");
}
