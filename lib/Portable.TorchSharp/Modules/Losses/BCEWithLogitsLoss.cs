using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp.Modules;

/// <summary>Cross-entropy of logits of two classes.</summary>
public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <inheritdoc cref="nn.BCEWithLogitsLoss"/>
    public BCEWithLogitsLoss(
        Tensor? weight = null,
        Reduction reduction = Reduction.Mean,
        Tensor? pos_weights = null
    )
        : base(weight, reduction) => this.pos_weights = pos_weights;

    /// <summary>Weights of the positive class, or null.</summary>
    public Tensor? pos_weights { get; }

    /// <summary>The loss of a prediction.</summary>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
}
