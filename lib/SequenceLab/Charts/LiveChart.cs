using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>
/// A chart that is drawn again while something goes on. Each drawing takes time, and where a front end cannot replace
/// an output it is one more of them: so each pause is longer than the one before, and a minute makes 10 drawings, an
/// hour 28.
/// </summary>
/// <param name="show">Shows a chart in the place of the one before; a notebook updates its display.</param>
/// <param name="seconds">The least time from the first drawing to the second.</param>
/// <param name="time">The clock; the system's when null.</param>
internal sealed class LiveChart(Action<GenericChart> show, double seconds, TimeProvider? time = null)
{
    private const double Growth = 1.25;

    private readonly TimeProvider _clock = time ?? TimeProvider.System;
    private long? _drawn;
    private double _pause;

    /// <summary>Draws and shows, unless the last drawing is too recent.</summary>
    /// <param name="draw">Makes the chart; not called when it is too soon.</param>
    public void Update(Func<GenericChart> draw)
    {
        if (_drawn is long last && _clock.GetElapsedTime(last).TotalSeconds < _pause)
        {
            return;
        }
        show(draw());
        _pause = _drawn is null ? seconds : Growth * _pause;
        _drawn = _clock.GetTimestamp();
    }

    /// <summary>Shows the chart that is to stay, however recent the last one; after it, all begins anew.</summary>
    public void Finish(GenericChart chart)
    {
        show(chart);
        _drawn = null;
    }
}
