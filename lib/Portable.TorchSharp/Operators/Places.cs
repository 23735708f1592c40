using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Reads and writes single elements at places that a tensor names along one dimension.</summary>
internal static unsafe class Places
{
    /// <exception cref="ExternalException">The index is not Int64, or larger than the tensor in another dimension.</exception>
    public static void ThrowUnlessFits(string name, Tensor self, Tensor index, int dim)
    {
        if (index.dtype != ScalarType.Int64)
            throw new ExternalException($"{name}(): Expected dtype int64 for index, found {index.dtype}");
        var fits = index.Rank == self.Rank;
        for (var d = 0; fits && d < self.Rank; d++)
            fits = d == dim || index.Shape[d] <= self.Shape[d];
        if (!fits && index.Count > 0)
            throw new ExternalException(
                $"{name}(): Size does not match at dimension {dim}: expected index {Shapes.Text(index.Shape)} to be no "
                    + $"larger than self {Shapes.Text(self.Shape)} apart from dimension {dim}"
            );
    }

    public static void Gather(Tensor self, int dim, Tensor index, Tensor result) =>
        Visit(self, dim, index, result, new Reading());

    public static void Scatter(Tensor source, int dim, Tensor index, Tensor result) =>
        Visit(result, dim, index, source, new Writing());

    public static void ScatterAdd(Tensor source, int dim, Tensor index, Tensor result) =>
        Visit(result, dim, index, source, new Adding());

    /// <summary>Visits every place of the index: the element of <paramref name="at"/> there, and that of the other.</summary>
    private static void Visit<TMove>(Tensor at, int dim, Tensor index, Tensor other, TMove move)
        where TMove : struct, IMove
    {
        switch (at.dtype)
        {
            case ScalarType.Float32:
                Visit<TMove, float>(at, dim, index, other, move);
                break;
            case ScalarType.Float64:
                Visit<TMove, double>(at, dim, index, other, move);
                break;
            case ScalarType.Int64:
                Visit<TMove, long>(at, dim, index, other, move);
                break;
            case ScalarType.Int32:
                Visit<TMove, int>(at, dim, index, other, move);
                break;
            case ScalarType.Int16:
                Visit<TMove, short>(at, dim, index, other, move);
                break;
            default:
                Visit<TMove, byte>(at, dim, index, other, move);
                break;
        }
    }

    private static void Visit<TMove, T>(Tensor at, int dim, Tensor index, Tensor other, TMove move)
        where TMove : struct, IMove
        where T : unmanaged, INumber<T>
    {
        if (other.dtype != at.dtype)
            throw new ExternalException(
                $"scatter(): Expected self.dtype to be equal to src.dtype, found {at.dtype} and {other.dtype}"
            );
        if (at.Rank == 0)
        {
            move.Do(ref *at.Pointer<T>(), ref *other.Pointer<T>());
            return;
        }
        var along = at.Strides[dim];
        var size = at.Shape[dim];
        var still = (long[])at.Strides.Clone();
        still[dim] = 0;
        var walk = new Walk(index.Shape, index.Strides, still, other.Strides);
        var places = index.Pointer<long>();
        var a = at.Pointer<T>();
        var b = other.Pointer<T>();
        while (walk.Next())
        {
            for (long i = 0; i < walk.Length; i++)
            {
                var place = places[walk.Offsets[0] + i * walk.Steps[0]];
                if (place < 0 || place >= size)
                    throw new ExternalException(
                        $"index {place} is out of bounds for dimension {dim} with size {size}"
                    );
                move.Do(
                    ref a[walk.Offsets[1] + i * walk.Steps[1] + place * along],
                    ref b[walk.Offsets[2] + i * walk.Steps[2]]
                );
            }
        }
    }

    private interface IMove
    {
        void Do<T>(ref T at, ref T other)
            where T : INumber<T>;
    }

    private readonly struct Reading : IMove
    {
        public void Do<T>(ref T at, ref T other)
            where T : INumber<T> => other = at;
    }

    private readonly struct Writing : IMove
    {
        public void Do<T>(ref T at, ref T other)
            where T : INumber<T> => at = other;
    }

    private readonly struct Adding : IMove
    {
        public void Do<T>(ref T at, ref T other)
            where T : INumber<T> => at += other;
    }
}
