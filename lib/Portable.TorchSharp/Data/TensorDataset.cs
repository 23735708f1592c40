using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Tensors side by side; a sample is one entry of the first dimension of each.</summary>
public class TensorDataset : utils.data.IterableDataset
{
    private readonly Tensor[] tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        if (tensors is null or [])
            throw new ArgumentNullException(nameof(tensors));
        if (Array.Find(tensors, t => t.ndim == 0 || t.shape[0] != tensors[0].shape[0]) is { } other)
            throw new ArgumentException(
                "All tensors must have the same first dimension size: "
                    + $"found {Errors.Text(tensors[0])} and {Errors.Text(other)}.",
                nameof(tensors)
            );
        this.tensors = Array.ConvertAll(tensors, t => t.alias().DetachFromDisposeScope());
    }

    /// <inheritdoc/>
    public override long Count => tensors[0].shape[0];

    /// <summary>One sample.</summary>
    public IList<Tensor> this[long index] => [.. tensors.Select(t => t[index])];

    /// <summary>One sample.</summary>
    public override IList<Tensor> GetTensor(long index) => this[index];

    /// <summary>Releases the set's hold on the tensors; the caller's own stay.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var tensor in tensors)
            tensor.Dispose();
    }
}
