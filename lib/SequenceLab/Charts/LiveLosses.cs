using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>Loss curves that grow while one network after another is trained, with the last figures as their title.</summary>
/// <param name="show">Shows a chart in the place of the one before; a notebook updates its display.</param>
/// <param name="updates">The end of the x axis: the updates of a run.</param>
/// <param name="seconds">The least time from the first drawing to the second; later it grows.</param>
/// <param name="time">The clock; the system's when null.</param>
public sealed class LiveLosses(
    Action<GenericChart> show,
    int updates,
    double seconds = 2,
    TimeProvider? time = null
)
{
    /// <summary>Draws among the outputs of the notebook's cell that runs.</summary>
    /// <param name="updates">The end of the x axis: the updates of a run.</param>
    public LiveLosses(int updates)
        : this(Live.Place(), updates) { }

    private readonly LiveChart _chart = new(show, seconds, time);
    private readonly List<(string Run, List<double> Updates, List<double> Losses)> _runs = [];

    /// <summary>The curves so far.</summary>
    public IReadOnlyList<Series> Curves =>
        [.. _runs.Select(r => new Series(r.Run, [.. r.Updates], [.. r.Losses]))];

    /// <summary>Adds a point; a name other than the last begins another curve.</summary>
    /// <param name="run">What the legend calls the run.</param>
    /// <param name="update">Updates done.</param>
    /// <param name="loss">The loss after them.</param>
    public void Add(string run, int update, double loss)
    {
        if (_runs.Count == 0 || _runs[^1].Run != run)
        {
            _runs.Add((run, [], []));
        }
        _runs[^1].Updates.Add(update);
        _runs[^1].Losses.Add(loss);
        _chart.Update(() =>
            Draw.Losses(
                Curves,
                NumberText.Text(
                    $"{run}: update {NumberText.Count(update)} of {NumberText.Count(updates)}, loss {loss:F4}"
                ),
                updates
            )
        );
    }

    /// <summary>Shows the chart that is to stay.</summary>
    /// <param name="title">What is to be seen.</param>
    /// <exception cref="ArgumentException">No point has been added.</exception>
    public void Finish(string title) => _chart.Finish(Draw.Losses(Curves, title, updates));
}
