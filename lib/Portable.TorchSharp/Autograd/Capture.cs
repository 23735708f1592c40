using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Collects the gradient of one tensor that <c>autograd.grad</c> was asked for.</summary>
internal sealed class Capture
{
    public Tensor? Grad { get; private set; }

    public void Add(Tensor grad)
    {
        var old = Grad;
        Grad = (old is null ? grad.alias() : old.add(grad)).DetachFromDisposeScope();
        old?.Dispose();
    }
}
