using static TorchSharp.torch;

namespace SequenceLab.Data;

public sealed partial class Windows
{
    /// <summary>The windows at <paramref name="indices"/> (int64, of shape [n]), copied.</summary>
    /// <returns>X: [n, length, channels], float32. Y: [n], int64, the classes.</returns>
    public Samples At(Tensor indices) =>
        Gather(Array.ConvertAll(indices.cpu().data<long>().ToArray(), i => (int)i));

    /// <summary><paramref name="count"/> windows from <paramref name="start"/> on, copied.</summary>
    /// <returns>X: [count, length, channels], float32. Y: [count], int64, the classes.</returns>
    public Samples Range(long start, long count) => Gather([.. Enumerable.Range((int)start, (int)count)]);

    /// <summary>All windows, copied.</summary>
    /// <returns>X: [count, length, channels], float32. Y: [count], int64, the classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They are more values than one tensor is made from.</exception>
    public Samples ToSamples() => Range(0, Count);

    // one array holds them on their way into a tensor
    private Samples Gather(int[] windows)
    {
        var size = Length * Channels;
        if (windows.Length * (long)size > Array.MaxLength)
            throw new ArgumentOutOfRangeException(
                nameof(windows),
                $"{windows.Length} windows of {Length} steps and {Channels} channels are "
                    + $"{windows.Length * (long)size} values; one tensor takes {Array.MaxLength} at most. "
                    + "Take them in batches (At, Range) or cut fewer (a larger step)."
            );
        var values = new float[windows.Length * size];
        for (var i = 0; i < windows.Length; i++)
            CopyTo(windows[i], values.AsSpan(i * size, size));
        var labels = Array.ConvertAll(windows, w => (long)spans[w].Label);
        return new(tensor(values).reshape(windows.Length, Length, Channels), tensor(labels));
    }
}
