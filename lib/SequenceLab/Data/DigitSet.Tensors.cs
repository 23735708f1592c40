using static TorchSharp.torch;

namespace SequenceLab.Data;

public sealed partial class DigitSet
{
    /// <summary>Every picture as a sequence of 28 rows, with its digit.</summary>
    /// <returns>X: [count, 28, 28], grey values 0 … 1, float32. Y: [count], int64.</returns>
    public Samples ToSamples() =>
        new(
            tensor(Array.ConvertAll(pixels, p => p / 255f)).reshape(Count, Side, Side),
            tensor(Array.ConvertAll(digits, d => (long)d))
        );
}
