using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The largest or smallest element along a dimension and where it stands; the first of equals, and NaN first of all.</summary>
internal static unsafe class Extremes
{
    public static (Tensor Values, Tensor Indices) Of(
        Tensor x,
        int dim,
        bool keepdim,
        bool largest,
        string name
    )
    {
        if (x.Rank > 0 && x.Shape[dim] == 0)
            throw new ExternalException($"{name}(): Expected reduction dim {dim} to have non-zero size.");
        return x.dtype switch
        {
            ScalarType.Float32 => Of<float>(x, dim, keepdim, largest),
            ScalarType.Float64 => Of<double>(x, dim, keepdim, largest),
            ScalarType.Int64 => Of<long>(x, dim, keepdim, largest),
            ScalarType.Int32 => Of<int>(x, dim, keepdim, largest),
            ScalarType.Int16 => Of<short>(x, dim, keepdim, largest),
            ScalarType.Int8 => Of<sbyte>(x, dim, keepdim, largest),
            _ => Of<byte>(x, dim, keepdim, largest),
        };
    }

    private static (Tensor Values, Tensor Indices) Of<T>(Tensor x, int dim, bool keepdim, bool largest)
        where T : unmanaged, INumber<T>
    {
        var shape = Reducing.Shape(x.Shape, [dim], keepdim);
        var (values, indices) = (Tensor.New(shape, x.dtype), Tensor.New(shape, ScalarType.Int64));
        var (length, step) = x.Rank == 0 ? (1, 0) : (x.Shape[dim], x.Strides[dim]);
        var starts = (long[])x.Strides.Clone();
        var outer = (long[])x.Shape.Clone();
        if (x.Rank > 0)
            (outer[dim], starts[dim]) = (1, 0);
        var walk = new Walk(outer, starts);
        var px = x.Pointer<T>();
        var pv = values.Pointer<T>();
        var pi = indices.Pointer<long>();
        var at = 0L;
        while (walk.Next())
        {
            for (long i = 0; i < walk.Length; i++, at++)
            {
                var row = px + walk.Offsets[0] + i * walk.Steps[0];
                pi[at] = IndexIn(row, length, step, largest);
                pv[at] = row[pi[at] * step];
            }
        }
        return (values, indices);
    }

    private static long IndexIn<T>(T* row, long length, long step, bool largest)
        where T : unmanaged, INumber<T>
    {
        var best = 0L;
        var value = row[0];
        for (var i = 1L; i < length && !T.IsNaN(value); i++)
        {
            var candidate = row[i * step];
            if ((largest ? candidate > value : candidate < value) || T.IsNaN(candidate))
                (best, value) = (i, candidate);
        }
        return best;
    }
}
