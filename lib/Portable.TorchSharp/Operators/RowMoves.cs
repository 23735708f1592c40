using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Moves whole rows of contiguous tensors by their numbers, whatever the element type.</summary>
internal static unsafe class RowMoves
{
    /// <summary>target[i] = source[rows[i]].</summary>
    /// <exception cref="ExternalException">A row number is outside.</exception>
    public static void Gather(Tensor source, Tensor rows, Tensor target)
    {
        var bytes = (nint)RowBytes(source);
        var numbers = rows.Pointer<long>();
        var invalid = GatherRows.FindInvalid(numbers, (nint)rows.Count, (nint)source.Shape[0]);
        if (invalid >= 0)
            Checked(numbers[invalid], source.Shape[0]);
        GatherRows.Run(Start(source), bytes, bytes, numbers, (nint)rows.Count, Start(target));
    }

    /// <summary>target[rows[i]] = source[i]; of rows named twice the last stays.</summary>
    /// <exception cref="ExternalException">A row number is outside.</exception>
    public static void Scatter(Tensor source, Tensor rows, Tensor target)
    {
        var bytes = RowBytes(target);
        var from = Start(source);
        var to = Start(target);
        var numbers = rows.Span<long>();
        for (var i = 0; i < numbers.Length; i++)
            Buffer.MemoryCopy(
                from + i * bytes,
                to + Checked(numbers[i], target.Shape[0]) * bytes,
                bytes,
                bytes
            );
    }

    /// <summary>target[rows[i]] += source[i].</summary>
    public static void ScatterAdd(Tensor source, Tensor rows, Tensor target)
    {
        var numbers = rows.Span<long>();
        for (var i = 0; i < numbers.Length; i++)
        {
            using var into = target.select(0, Checked(numbers[i], target.Shape[0]));
            using var from = source.select(0, i);
            into.AddInPlace(from);
        }
    }

    private static long Checked(long row, long rows) =>
        row >= 0 && row < rows
            ? row
            : throw new ExternalException(
                $"index {row} is out of bounds: found in a list of rows, expected 0 to {rows - 1}"
            );

    private static long RowBytes(Tensor tensor) =>
        Shapes.Count(tensor.Shape.AsSpan(1)) * ScalarTypes.Size(tensor.dtype);

    private static byte* Start(Tensor tensor) =>
        tensor.Storage.Data + tensor.Offset * ScalarTypes.Size(tensor.dtype);
}
