using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp.Modules;

/// <summary>Softmax and negative log-probability of the right class.</summary>
public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>Cross-entropy with its options.</summary>
    /// <param name="weight">Weights of the classes.</param>
    /// <param name="ignore_index">A label that does not count; -100 unless given.</param>
    /// <param name="reduction">Mean, sum, or the losses as they are.</param>
    /// <param name="label_smoothing">The share of the target that is spread over all classes.</param>
    public CrossEntropyLoss(
        Tensor? weight = null,
        long? ignore_index = null,
        Reduction reduction = Reduction.Mean,
        double label_smoothing = 0.0
    )
        : base(weight, reduction) =>
        (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

    /// <summary>A label that does not count, or null for -100.</summary>
    public long? ignore_index { get; }

    /// <summary>The share of the target that is spread over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The loss of a prediction.</summary>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
}
