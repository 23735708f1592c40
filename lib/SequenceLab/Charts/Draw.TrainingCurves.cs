using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Training;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// Loss and accuracy by epoch, on axes of their own, of what was trained on and what was held out; a dotted line
    /// marks the epoch of the best held-out accuracy.
    /// </summary>
    /// <param name="history">The training run.</param>
    /// <param name="heldOut">What the held-out part is called.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">The run has no epoch.</exception>
    public static GenericChart TrainingCurves(History history, string heldOut = "test", string? title = null)
    {
        var epochs = history.Epochs;
        var chart = TrainingPlots(epochs, epochs.Count > 0 ? epochs[^1].Epoch : 0, heldOut, nameof(history));
        return chart.Finish(title ?? TrainingTitle(Best(epochs), epochs.Count, heldOut), width: 820);
    }

    /// <summary>The same while training goes on: axes wide enough for all epochs, the last figures as the title.</summary>
    /// <param name="soFar">The reports so far.</param>
    /// <param name="epochs">Epochs in all.</param>
    /// <param name="heldOut">What the held-out part is called.</param>
    /// <exception cref="ArgumentException">There is no report yet.</exception>
    internal static GenericChart TrainingCurves(
        IReadOnlyList<EpochReport> soFar,
        int epochs,
        string heldOut = "test"
    ) =>
        TrainingPlots(soFar, epochs, heldOut, nameof(soFar))
            .Finish(LiveTitle(soFar[^1], heldOut), width: 820);

    private static GenericChart TrainingPlots(
        IReadOnlyList<EpochReport> epochs,
        int last,
        string heldOut,
        string argument
    )
    {
        Expect(epochs.Count > 0, "nothing to draw: the history has no epochs.", argument);
        (double, double) epochRange = (epochs[0].Epoch - 0.5, last + 0.5);
        var best = Best(epochs);
        var loss = Curves(epochs, e => e.Loss, e => e.ValidationLoss, heldOut, legend: true)
            .XAxis("epoch", epochRange)
            .YAxis("loss (nats per sample)");
        var accuracy = Curves(
                epochs,
                e => 100 * e.Accuracy,
                e => 100 * e.ValidationAccuracy,
                heldOut,
                legend: false
            )
            .XAxis("epoch", epochRange)
            .YAxis("accuracy (%)");
        return Chart
            .Grid([loss, accuracy], 1, 2, XGap: 0.18)
            .WithLayout(
                new
                {
                    shapes = new[] { ChartStyle.Up(best.Epoch), ChartStyle.Up(best.Epoch, "2") },
                    annotations = new[]
                    {
                        ChartStyle.Note(
                            $"best: epoch {best.Epoch}",
                            best.Epoch,
                            1,
                            "x2",
                            "y2 domain",
                            yShift: 20
                        ),
                    },
                }
            )
            .LegendBelow();
    }

    private static EpochReport Best(IReadOnlyList<EpochReport> epochs) =>
        epochs.MaxBy(epoch => epoch.ValidationAccuracy ?? epoch.Accuracy)!;

    private static GenericChart Curves(
        IReadOnlyList<EpochReport> epochs,
        Func<EpochReport, double> trained,
        Func<EpochReport, double?> heldOut,
        string heldOutName,
        bool legend
    )
    {
        var measured = epochs.Where(epoch => heldOut(epoch) is not null).ToArray();
        var train = Curve(epochs, trained, "train", Palette.First);
        return measured.Length == 0
            ? train
            : Chart.Combine([
                train,
                Curve(measured, epoch => heldOut(epoch)!.Value, heldOutName, Palette.Second),
            ]);

        GenericChart Curve(
            IEnumerable<EpochReport> of,
            Func<EpochReport, double> value,
            string name,
            Color color
        ) =>
            ChartStyle.Line(
                name,
                of.Select(epoch => (double)epoch.Epoch),
                of.Select(value),
                color,
                markers: epochs.Count <= 30,
                legend: legend
            );
    }

    private static string TrainingTitle(EpochReport best, int epochs, string heldOut)
    {
        var what = best.ValidationAccuracy is null ? "train" : heldOut;
        var share = NumberText.Share(best.ValidationAccuracy ?? best.Accuracy);
        return best.Epoch == epochs
            ? $"Accuracy ({what}) reaches {share} in the last epoch"
            : $"Accuracy ({what}) is best in epoch {best.Epoch} of {epochs}: {share}";
    }

    private static string LiveTitle(EpochReport last, string heldOut)
    {
        var what = last.ValidationAccuracy is null ? "train" : heldOut;
        var share = NumberText.Share(last.ValidationAccuracy ?? last.Accuracy);
        return NumberText.Text(
            $"Epoch {last.Epoch} of {last.Epochs}: loss {last.Loss:F4}, accuracy ({what}) {share}, {last.Seconds:F0} s"
        );
    }
}
