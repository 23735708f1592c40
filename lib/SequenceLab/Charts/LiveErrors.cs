using Plotly.NET;
using SequenceLab.Training;

namespace SequenceLab.Charts;

/// <summary>
/// The share of the held-out samples that several runs get wrong, pass by pass, on one panel that grows while they are
/// trained.
/// </summary>
/// <param name="show">Shows a chart in the place of the one before; a place in the notebook's cell when null.</param>
/// <param name="heldOut">What the held-out samples are called.</param>
/// <param name="seconds">The least time from the first drawing to the second; later it grows.</param>
public sealed class LiveErrors(
    Action<GenericChart>? show = null,
    string heldOut = "validation pictures",
    double seconds = 2
)
{
    private readonly LiveChart _chart = new(show ?? Live.Place(), seconds);
    private readonly List<(string Name, List<EpochReport> Epochs)> _runs = [];

    /// <summary>The curves so far: passes, and the percentage that was wrong after each.</summary>
    public IReadOnlyList<Series> Curves =>
        [
            .. from run in _runs
            where run.Epochs.Count > 0
            let wrong = run.Epochs.Select(epoch => 100 * (1 - epoch.ValidationAccuracy!.Value))
            select new Series(run.Name, [.. run.Epochs.Select(epoch => (double)epoch.Epoch)], [.. wrong]),
        ];

    /// <summary>Begins a run; a trainer reports to what is returned.</summary>
    /// <param name="name">What the legend calls it; runs of one name, as those of several seeds, share a color.</param>
    public IProgress<EpochReport> Run(string name)
    {
        List<EpochReport> epochs = [];
        _runs.Add((name, epochs));
        return new InlineProgress<EpochReport>(report =>
        {
            epochs.Add(report);
            _chart.Update(() => Chart(NumberText.Text($"{name}: pass {report.Epoch} of {report.Epochs}")));
        });
    }

    /// <summary>Shows the chart that is to stay.</summary>
    /// <param name="title">What is to be seen.</param>
    /// <exception cref="ArgumentException">No run has reported yet.</exception>
    public void Finish(string title) => _chart.Finish(Chart(title));

    private GenericChart Chart(string title) =>
        Draw.Magnitudes(Curves, title, "passes over the training pictures", $"wrong {heldOut} (%)");
}
