using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Folds dimensions away. The result is walked as if it had the shape of the input with stride zero along what is
/// folded, so that both layouts go row by row: many rows into one row, or each row into one element.
/// </summary>
internal static unsafe class Reducing
{
    public static Tensor Sum(Tensor x, ReadOnlySpan<long> dims, bool keepdim) =>
        x.dtype switch
        {
            ScalarType.Float32 => Fold<Folds.Adding, float>(x, dims, keepdim, 0),
            ScalarType.Float64 => Fold<Folds.Adding, double>(x, dims, keepdim, 0),
            ScalarType.Int64 => Fold<Folds.Adding, long>(x, dims, keepdim, 0),
            _ => Through(x, dims, keepdim, Sum),
        };

    public static Tensor Product(Tensor x, ReadOnlySpan<long> dims, bool keepdim) =>
        x.dtype switch
        {
            ScalarType.Float32 => Fold<Folds.Multiplying, float>(x, dims, keepdim, 1),
            ScalarType.Float64 => Fold<Folds.Multiplying, double>(x, dims, keepdim, 1),
            ScalarType.Int64 => Fold<Folds.Multiplying, long>(x, dims, keepdim, 1),
            _ => Through(x, dims, keepdim, Product),
        };

    /// <summary>The shape that is left, with ones for what is folded where they are kept.</summary>
    public static long[] Shape(long[] shape, ReadOnlySpan<long> dims, bool keepdim)
    {
        var folded = Folded(shape.Length, dims);
        var kept = new List<long>(shape.Length);
        for (var d = 0; d < shape.Length; d++)
            if (!folded[d])
                kept.Add(shape[d]);
            else if (keepdim)
                kept.Add(1);
        return [.. kept];
    }

    /// <summary>Which dimensions are folded; none named means all.</summary>
    public static bool[] Folded(int rank, ReadOnlySpan<long> dims)
    {
        var folded = new bool[rank];
        if (dims.Length == 0)
            Array.Fill(folded, true);
        foreach (var dim in dims)
        {
            var d = Shapes.Dimension(dim, rank);
            if (rank == 0)
                continue;
            if (folded[d])
                throw new ExternalException($"dim {d} appears multiple times in the list of dims");
            folded[d] = true;
        }
        return folded;
    }

    private delegate Tensor Reduction(Tensor x, ReadOnlySpan<long> dims, bool keepdim);

    /// <summary>Smaller integers and truth values are folded as 64-bit integers.</summary>
    private static Tensor Through(Tensor x, ReadOnlySpan<long> dims, bool keepdim, Reduction reduction)
    {
        using var wide = x.Converted(ScalarType.Int64);
        return reduction(wide, dims, keepdim);
    }

    private static Tensor Fold<TOp, T>(Tensor x, ReadOnlySpan<long> dims, bool keepdim, Scalar start)
        where TOp : Folds.IFold
        where T : unmanaged, INumber<T>
    {
        var open = Shape(x.Shape, dims, keepdim: true);
        var y = Tensor.Filled(Shape(x.Shape, dims, keepdim), start, x.dtype);
        var strides = Shapes.BroadcastStrides(open, Shapes.Contiguous(open), x.Shape);
        var walk = new Walk(x.Shape, x.Strides, strides);
        var px = x.Pointer<T>();
        var py = y.Pointer<T>();
        var (sx, sy) = (walk.Steps[0], walk.Steps[1]);
        while (walk.Next())
        {
            var row = px + walk.Offsets[0];
            var into = py + walk.Offsets[1];
            if (sx == 1 && sy == 0)
                *into = TOp.Apply(*into, TOp.All(new ReadOnlySpan<T>(row, walk.Length)));
            else if (sx == 1 && sy == 1)
                TOp.Each(new ReadOnlySpan<T>(row, walk.Length), new Span<T>(into, walk.Length));
            else
                for (long i = 0; i < walk.Length; i++)
                    into[i * sy] = TOp.Apply(into[i * sy], row[i * sx]);
        }
        return y;
    }
}
