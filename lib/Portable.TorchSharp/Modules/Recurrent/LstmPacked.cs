using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// LSTM layers over packed sequences. Steps that have the same number of sequences go through the kernels together;
/// where sequences end (or, read from the end, begin), their states leave (or join) the batch.
/// </summary>
internal sealed class LstmPacked(LstmSizes sizes, Tensor[] parameters, double dropout)
{
    /// <summary>Consecutive steps of the same sequences: their rows in the packed data.</summary>
    private readonly record struct Segment(long FirstRow, long Steps, long Count)
    {
        public long Rows => Steps * Count;
    }

    /// <summary>Runs the layers.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="states">The initial states in the sequences' original order, or null for zeros.</param>
    /// <returns>The last layer's hidden states, packed alike, and the last states in the original order.</returns>
    public (PackedSequence Output, Tensor HN, Tensor CN) Run(
        PackedSequence input,
        (Tensor H, Tensor C)? states
    )
    {
        using var scope = NewDisposeScope();
        var segments = Segments(input.batch_sizes.data<long>().ToArray());
        long[] shape = [sizes.Cells, segments[0].Count, sizes.Hidden];
        var h0 = states?.H.index_select(1, input.sorted_indices) ?? zeros(shape, dtype: input.data.dtype);
        var c0 = states?.C.index_select(1, input.sorted_indices) ?? zeros(shape, dtype: input.data.dtype);
        var (hn, cn) = (new Tensor[sizes.Cells], new Tensor[sizes.Cells]);
        var rows = input.data;
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            if (layer > 0)
                rows = nn.functional.dropout(rows, dropout);
            var outputs = new Tensor[sizes.Directions];
            for (var direction = 0; direction < sizes.Directions; direction++)
            {
                var cell = layer * sizes.Directions + direction;
                (outputs[direction], hn[cell], cn[cell]) =
                    direction == 0
                        ? FromStart(rows, segments, cell, h0[cell], c0[cell])
                        : FromEnd(rows, segments, cell, h0[cell], c0[cell]);
            }
            rows = cat(outputs, 1);
        }
        var output = new PackedSequence(
            rows,
            input.batch_sizes.alias(),
            input.sorted_indices.alias(),
            input.unsorted_indices.alias()
        );
        return (
            output.MoveToOuterDisposeScope(),
            stack(hn).index_select(1, input.unsorted_indices).MoveToOuterDisposeScope(),
            stack(cn).index_select(1, input.unsorted_indices).MoveToOuterDisposeScope()
        );
    }

    private (Tensor Rows, Tensor H, Tensor C) FromStart(
        Tensor rows,
        Segment[] segments,
        int cell,
        Tensor h,
        Tensor c
    )
    {
        var outputs = new Tensor[segments.Length];
        // the longest sequences stand first and end last
        var (endH, endC) = (new Tensor[segments.Length], new Tensor[segments.Length]);
        for (var i = 0; i < segments.Length; i++)
        {
            var count = segments[i].Count;
            (outputs[i], h, c) = Through(
                rows,
                segments[i],
                cell,
                h.narrow(0, 0, count),
                c.narrow(0, 0, count)
            );
            var going = i + 1 < segments.Length ? segments[i + 1].Count : 0;
            endH[^(i + 1)] = h.narrow(0, going, count - going);
            endC[^(i + 1)] = c.narrow(0, going, count - going);
        }
        return (cat(outputs, 0), cat(endH, 0), cat(endC, 0));
    }

    private (Tensor Rows, Tensor H, Tensor C) FromEnd(
        Tensor rows,
        Segment[] segments,
        int cell,
        Tensor h0,
        Tensor c0
    )
    {
        var outputs = new Tensor[segments.Length];
        var (h, c) = (h0.narrow(0, 0, 0), c0.narrow(0, 0, 0));
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            var (running, count) = (h.shape[0], segments[i].Count);
            h = cat([h, h0.narrow(0, running, count - running)], 0);
            c = cat([c, c0.narrow(0, running, count - running)], 0);
            (outputs[i], h, c) = Through(rows, segments[i], cell, h, c);
        }
        return (cat(outputs, 0), h, c);
    }

    private (Tensor Rows, Tensor H, Tensor C) Through(
        Tensor rows,
        Segment segment,
        int cell,
        Tensor h,
        Tensor c
    )
    {
        var one = new LstmSizes(rows.shape[1], sizes.Hidden, 1, sizes.HasBias, false)
        {
            Reversed = cell % sizes.Directions == 1,
        };
        var x = rows.narrow(0, segment.FirstRow, segment.Rows).view(segment.Steps, segment.Count, -1);
        var input = new LstmInput(x, (h.unsqueeze(0), c.unsqueeze(0)), one, false, parameters[0].dtype);
        var first = cell * sizes.ParametersOfCell;
        Tensor?[] inputs = [x, input.H0, input.C0, .. parameters[first..(first + sizes.ParametersOfCell)]];
        var (output, hn, cn) = LstmRun.Of(input, one, inputs, 0);
        return (output.view(segment.Rows, -1), hn.squeeze(0), cn.squeeze(0));
    }

    private static Segment[] Segments(long[] batchSizes)
    {
        List<Segment> segments = [];
        var row = 0L;
        foreach (var count in batchSizes)
        {
            if (segments.Count > 0 && segments[^1].Count == count)
                segments[^1] = segments[^1] with { Steps = segments[^1].Steps + 1 };
            else
                segments.Add(new Segment(row, 1, count));
            row += count;
        }
        return [.. segments];
    }
}
