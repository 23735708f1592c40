using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>Packed sequences: step after step, in each the sequences that are long enough, the longest first.</summary>
internal static class Packing
{
    /// <summary>Packs (T, N, …), sequences sorted from long to short.</summary>
    internal static Tensor Pack(Tensor padded, long[] batchSizes) =>
        cat([.. batchSizes.Select((count, t) => padded.select(0, t).narrow(0, 0, count))], 0);

    /// <summary>The sequences as (T, N, …), padded, in sorted order, and their lengths.</summary>
    internal static (Tensor Padded, long[] Lengths) Unpack(PackedSequence packed, double padding)
    {
        var batchSizes = packed.batch_sizes.data<long>().ToArray();
        var batch = batchSizes[0];
        long[] rest = [.. packed.data.shape.Skip(1)];
        var steps = new Tensor[batchSizes.Length];
        var start = 0L;
        for (var t = 0; t < steps.Length; t++)
        {
            var step = packed.data.narrow(0, start, batchSizes[t]);
            if (batchSizes[t] < batch)
                step = cat([step, full([batch - batchSizes[t], .. rest], padding, step.dtype)], 0);
            steps[t] = step;
            start += batchSizes[t];
        }
        long[] lengths =
        [
            .. Enumerable.Range(0, (int)batch).Select(n => (long)batchSizes.Count(size => size > n)),
        ];
        return (stack(steps, 0), lengths);
    }

    /// <summary>For each step, which sequences are still running: (N, 1), bool.</summary>
    internal static Tensor[] Masks(long[] lengths, long steps) =>
        [
            .. Enumerable
                .Range(0, (int)steps)
                .Select(t => tensor(Array.ConvertAll(lengths, l => l > t)).unsqueeze(1)),
        ];

    /// <summary>Packs outputs (T, N, …) as their input was packed.</summary>
    internal static PackedSequence Like(PackedSequence input, Tensor output) =>
        new(
            Pack(output, input.batch_sizes.data<long>().ToArray()),
            input.batch_sizes.alias(),
            input.sorted_indices.alias(),
            input.unsorted_indices.alias()
        );
}
