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

    /// <summary>The factor on the learning rate, by the share of updates done (0 … 1); see <see cref="Schedules"/>.</summary>
    public Func<double, double> Schedule { get; init; } = Schedules.Constant;

    /// <summary>Gradients whose norm is greater are shortened to it; none when null.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Changes the inputs of every training batch, for example by a random shift.</summary>
    public Func<Tensor, Tensor>? Augment { get; init; }

    /// <summary>Fixes the order of samples, dropout and augmentation.</summary>
    public long Seed { get; init; } = 1;
}
