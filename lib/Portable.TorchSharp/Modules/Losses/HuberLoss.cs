using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp.Modules;

/// <summary>The squared difference, continued by a straight line above delta.</summary>
public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <inheritdoc cref="nn.HuberLoss"/>
    public HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean)
        : base(reduction) => this.delta = delta;

    /// <summary>Where the line begins.</summary>
    public double delta { get; }

    /// <summary>The loss of a prediction.</summary>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.huber_loss(input, target, delta, reduction);
}
