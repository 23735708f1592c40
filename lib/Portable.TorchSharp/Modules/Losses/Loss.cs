using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp;

/// <summary>A loss as a module: prediction and target in, loss out.</summary>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>Remembers how to reduce.</summary>
    /// <param name="reduction">Mean, sum, or the losses as they are.</param>
    public Loss(Reduction reduction = Reduction.Mean)
        : base(nameof(Loss<,,>)) => this.reduction = reduction;

    /// <summary>Mean, sum, or the losses as they are.</summary>
    public Reduction reduction { get; }
}
