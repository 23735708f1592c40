using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>Inputs and the class of each, of which batches can be had as tensors.</summary>
public interface ISamples
{
    /// <summary>Number of samples.</summary>
    long Count { get; }

    /// <summary>The samples at <paramref name="indices"/> (int64, of shape [n]), copied.</summary>
    Samples At(Tensor indices);

    /// <summary><paramref name="count"/> samples from <paramref name="start"/> on.</summary>
    Samples Range(long start, long count);
}
