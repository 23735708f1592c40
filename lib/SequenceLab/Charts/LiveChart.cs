using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>
/// A chart that is drawn again while something goes on. Drawing takes time, so it is done no more often than is worth
/// looking at.
/// </summary>
/// <param name="show">Shows a chart in the place of the one before; a notebook updates its display.</param>
/// <param name="seconds">The least time from one drawing to the next.</param>
/// <param name="time">The clock; the system's when null.</param>
public sealed class LiveChart(Action<GenericChart> show, double seconds = 2, TimeProvider? time = null)
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private long? drawn;

    /// <summary>Draws and shows, unless the last drawing is too recent.</summary>
    /// <param name="draw">Makes the chart; not called when it is too soon.</param>
    public void Update(Func<GenericChart> draw)
    {
        if (drawn is not long last || clock.GetElapsedTime(last).TotalSeconds >= seconds)
            Finish(draw());
    }

    /// <summary>Shows the chart that is to stay, however recent the last one.</summary>
    public void Finish(GenericChart chart)
    {
        show(chart);
        drawn = clock.GetTimestamp();
    }
}
