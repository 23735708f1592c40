using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp.Modules;

/// <summary>The squared difference.</summary>
public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    /// <inheritdoc cref="nn.MSELoss"/>
    public MSELoss(Reduction reduction = Reduction.Mean)
        : base(reduction) { }

    /// <summary>The loss of a prediction.</summary>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.mse_loss(input, target, reduction);
}
