using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>How a <see cref="Trainer"/> trains.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training samples.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Stop after so many samples, in the middle of an epoch if need be; no limit when null.</summary>
    public long? SampleLimit { get; init; }

    /// <summary>Samples in an update.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>Adam's learning rate, before the schedule.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Adam's weight decay: so many times each weight is added to its gradient, which is the gradient of
    /// <c>0.5 · decay · Σ weight²</c> in the loss.</summary>
    public double WeightDecay { get; init; }

    /// <summary>The factor on the learning rate, by the share of updates done (0 … 1); see <see cref="Schedules"/>.</summary>
    public Func<double, double> Schedule { get; init; } = Schedules.Constant;

    /// <summary>Gradients whose norm is greater are shortened to it; none when null.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Changes the inputs of every training batch, for example by a random shift. It takes its chance from
    /// torch's generator: the seed fixes that, and a checkpoint keeps it.</summary>
    public Func<Tensor, Tensor>? Augment { get; init; }

    /// <summary>Fixes the order of samples, dropout and augmentation.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>
    /// End with the weights of the epoch that did best on the validation samples (by accuracy, the first of equals)
    /// and not with the last ones.
    /// </summary>
    public bool KeepBest { get; init; }

    /// <summary>
    /// A file to which all that training needs to go on is written after every epoch. If it is there when training
    /// begins, training goes on from it and ends with the same weights as if it had never stopped; so a file of a run
    /// that was finished gives its weights and history at once. It also goes on to more epochs than the file's run had,
    /// where the schedule gives the updates already made the same rates (<see cref="Schedules.Constant"/> does). The
    /// file of a run with other options, samples, augmentation or first weights is moved aside, and training begins
    /// anew; the reason is written to the error output. So make the model after a call of <c>torch.manual_seed</c>: where
    /// no seed was set, that is said when training begins. None when null.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <exception cref="ArgumentException">A number is not above zero; option, found and expected are named.</exception>
    internal void Check()
    {
        Positive(Epochs, nameof(Epochs));
        Positive(BatchSize, nameof(BatchSize));
        Positive(ClipNorm ?? 1, nameof(ClipNorm));
        if (SampleLimit < BatchSize)
        {
            throw new ArgumentException(
                $"{nameof(SampleLimit)}: found {SampleLimit}, expected at least one batch of {BatchSize}."
            );
        }
    }

    private static void Positive(double value, string option)
    {
        if (!(value > 0))
        {
            throw new ArgumentException($"{option}: found {value}, expected a number above 0.");
        }
    }
}
