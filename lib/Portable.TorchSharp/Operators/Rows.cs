using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Operators;

/// <summary>The .NET libraries' functions of whole rows, where their Tensor type may be named.</summary>
internal static class Rows
{
    public static void Pow<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> exponent, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Pow(x, exponent, y);

    /// <summary>Softmax of one row, or its logarithm, shifted by the largest so that nothing overflows.</summary>
    public static void Softmax<T>(ReadOnlySpan<T> x, Span<T> y, bool logarithms)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var peak = TensorPrimitives.Max(x);
        TensorPrimitives.Subtract(x, peak, y);
        if (!logarithms)
        {
            TensorPrimitives.Exp(y, y);
            TensorPrimitives.Divide(y, TensorPrimitives.Sum((ReadOnlySpan<T>)y), y);
            return;
        }
        var total = T.Zero;
        foreach (var value in y)
            total += T.Exp(value);
        TensorPrimitives.Subtract(y, T.Log(total), y);
    }
}
