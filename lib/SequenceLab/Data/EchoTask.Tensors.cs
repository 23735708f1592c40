using static TorchSharp.torch;

namespace SequenceLab.Data;

public sealed partial class EchoTask
{
    /// <summary>The next <paramref name="count"/> sequences, one-hot encoded, with the numbers to echo.</summary>
    /// <returns>X: [count, length, classes], float32. Y: [count], int64.</returns>
    public Samples NextSamples(int count)
    {
        using var numbers = tensor(NextSequences(count));
        using var hot = nn.functional.one_hot(numbers, Classes);
        return new(hot.to(ScalarType.Float32), numbers[.., Position].clone());
    }
}
