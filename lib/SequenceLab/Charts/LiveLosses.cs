using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>Loss curves that grow while one network after another is trained, with the last figures as their title.</summary>
/// <param name="show">Shows a chart in the place of the one before; a notebook updates its display.</param>
/// <param name="updates">The end of the x axis: the updates of a run.</param>
/// <param name="seconds">The least time from one drawing to the next.</param>
/// <param name="time">The clock; the system's when null.</param>
public sealed class LiveLosses(
    Action<GenericChart> show,
    int updates,
    double seconds = 2,
    TimeProvider? time = null
)
{
    private readonly LiveChart chart = new(show, seconds, time);
    private readonly List<(string Run, List<double> Updates, List<double> Losses)> runs = [];

    /// <summary>The curves so far.</summary>
    public IReadOnlyList<Series> Curves =>
        [.. runs.Select(r => new Series(r.Run, [.. r.Updates], [.. r.Losses]))];

    /// <summary>Adds a point; a name other than the last begins another curve.</summary>
    /// <param name="run">What the legend calls the run.</param>
    /// <param name="update">Updates done.</param>
    /// <param name="loss">The loss after them.</param>
    public void Add(string run, int update, double loss)
    {
        if (runs.Count == 0 || runs[^1].Run != run)
            runs.Add((run, [], []));
        runs[^1].Updates.Add(update);
        runs[^1].Losses.Add(loss);
        chart.Update(() =>
            Draw.Losses(
                Curves,
                Words.Text($"{run}: update {Words.Count(update)} of {Words.Count(updates)}, loss {loss:F4}"),
                updates
            )
        );
    }

    /// <summary>Shows the chart that is to stay.</summary>
    /// <param name="title">What is to be seen.</param>
    /// <exception cref="ArgumentException">No point has been added.</exception>
    public void Finish(string title) => chart.Finish(Draw.Losses(Curves, title, updates));
}
