using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>Inputs and the class of each, as two tensors of as many rows.</summary>
/// <param name="X">Inputs, of shape [count, …].</param>
/// <param name="Y">Classes, int64, of shape [count].</param>
public sealed record Samples(Tensor X, Tensor Y) : ISamples
{
    /// <summary>Number of samples.</summary>
    public long Count => X.shape[0];

    /// <summary>The samples at <paramref name="indices"/> (int64, of shape [n]), copied.</summary>
    public Samples At(Tensor indices)
    {
        var here = indices.to(X.device);
        return new(X.index_select(0, here), Y.index_select(0, here));
    }

    /// <summary><paramref name="count"/> samples from <paramref name="start"/> on, not copied.</summary>
    public Samples Range(long start, long count) => new(X.narrow(0, start, count), Y.narrow(0, start, count));

    /// <summary>All but the last <paramref name="held"/> samples to train with, and those to validate with.</summary>
    public (Samples Train, Samples Validation) HoldOut(long held) =>
        held > 0 && held < Count
            ? (Range(0, Count - held), Range(Count - held, held))
            : throw new ArgumentOutOfRangeException(
                nameof(held),
                $"held is {held}; {Count} samples can spare 1 to {Count - 1}."
            );
}
