using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Arithmetic on shapes and strides.</summary>
internal static class Shapes
{
    public static readonly long[] Scalar = [];

    public static long Count(ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var size in shape)
            count *= size;
        return count;
    }

    /// <summary>The strides of rows after one another.</summary>
    public static long[] Contiguous(ReadOnlySpan<long> shape)
    {
        if (shape.Length == 0)
            return Scalar;
        var strides = new long[shape.Length];
        var step = 1L;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            strides[d] = step;
            step *= Math.Max(shape[d], 1);
        }
        return strides;
    }

    public static bool IsContiguous(ReadOnlySpan<long> shape, ReadOnlySpan<long> strides)
    {
        var step = 1L;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 0)
                return true;
            if (shape[d] != 1 && strides[d] != step)
                return false;
            step *= shape[d];
        }
        return true;
    }

    /// <summary>A dimension counted from the end where negative.</summary>
    /// <exception cref="ExternalException">There is no such dimension.</exception>
    public static int Dimension(long dim, int rank)
    {
        var reach = Math.Max(rank, 1);
        if (dim < -reach || dim >= reach)
            throw new ExternalException(
                $"Dimension out of range (expected to be in range of [{-reach}, {reach - 1}], but got {dim})"
            );
        return (int)(dim < 0 ? dim + reach : dim);
    }

    /// <summary>The shape two operands have in common, by broadcasting.</summary>
    /// <exception cref="ExternalException">The sizes differ and neither is one.</exception>
    public static long[] Broadcast(long[] a, long[] b)
    {
        if (a.AsSpan().SequenceEqual(b))
            return a;
        var shape = new long[Math.Max(a.Length, b.Length)];
        for (var d = 1; d <= shape.Length; d++)
        {
            var left = d <= a.Length ? a[^d] : 1;
            var right = d <= b.Length ? b[^d] : 1;
            if (left != right && left != 1 && right != 1)
                throw new ExternalException(
                    $"The size of tensor a ({left}) must match the size of tensor b ({right}) at non-singleton dimension "
                        + $"{shape.Length - d} (shapes {Text(a)} and {Text(b)})"
                );
            shape[^d] = left == 1 ? right : left;
        }
        return shape;
    }

    /// <summary>Whether a shape broadcasts to a target without changing it.</summary>
    public static bool BroadcastsTo(long[] shape, long[] target)
    {
        for (var d = 1; d <= shape.Length; d++)
            if (shape[^d] != 1 && (d > target.Length || shape[^d] != target[^d]))
                return false;
        return true;
    }

    /// <summary>The strides that read a tensor as if it had a broadcast shape: zero along repeated dimensions.</summary>
    public static long[] BroadcastStrides(
        ReadOnlySpan<long> shape,
        ReadOnlySpan<long> strides,
        ReadOnlySpan<long> target
    )
    {
        var result = new long[target.Length];
        for (var d = 1; d <= shape.Length; d++)
            result[^d] = shape[^d] == 1 && target[^d] != 1 ? 0 : strides[^d];
        return result;
    }

    /// <summary>A requested shape with its -1, if any, filled in.</summary>
    /// <exception cref="ExternalException">The number of elements does not fit.</exception>
    public static long[] Infer(ReadOnlySpan<long> wanted, long count)
    {
        var shape = wanted.ToArray();
        var unknown = -1;
        var known = 1L;
        for (var d = 0; d < shape.Length; d++)
        {
            if (shape[d] == -1 && unknown < 0)
                unknown = d;
            else if (shape[d] < 0)
                throw new ExternalException(
                    shape[d] == -1
                        ? "only one dimension can be inferred"
                        : $"invalid shape dimension {shape[d]}"
                );
            else
                known *= shape[d];
        }
        if (unknown >= 0 && known > 0 && count % known == 0)
            shape[unknown] = known = count / known;
        if (unknown >= 0 ? Count(shape) != count : known != count)
            throw new ExternalException($"shape '{Text(wanted)}' is invalid for input of size {count}");
        return shape;
    }

    /// <summary>As PyTorch writes a shape: [2, 3].</summary>
    public static string Text(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";
}
