using Plotly.NET;
using SequenceLab.Training;

namespace SequenceLab.Charts;

/// <summary>
/// Training curves that grow while a <see cref="Trainer"/> works, with its last figures as their title; after the last
/// epoch, the chart of the whole run.
/// </summary>
/// <param name="show">Shows a chart in the place of the one before; a notebook updates its display.</param>
/// <param name="heldOut">What the held-out part is called.</param>
/// <param name="seconds">The least time from the first drawing to the second; later it grows.</param>
public sealed class LiveCurves(Action<GenericChart> show, string heldOut = "validation", double seconds = 2)
    : IProgress<EpochReport>
{
    /// <summary>Draws among the outputs of the notebook's cell that runs.</summary>
    /// <param name="heldOut">What the held-out part is called.</param>
    public LiveCurves(string heldOut = "validation")
        : this(Live.Place(), heldOut) { }

    private readonly LiveChart _chart = new(show, seconds);
    private readonly List<EpochReport> _epochs = [];

    /// <summary>Takes the report of an epoch; that of a first epoch begins a new run.</summary>
    public void Report(EpochReport value)
    {
        if (value.Epoch == 1)
        {
            _epochs.Clear();
        }
        _epochs.Add(value);
        if (value.Epoch >= value.Epochs)
        {
            _chart.Finish(Draw.TrainingCurves(new History([.. _epochs]), heldOut));
        }
        else
        {
            _chart.Update(() => Draw.TrainingCurves(_epochs, value.Epochs, heldOut));
        }
    }
}
