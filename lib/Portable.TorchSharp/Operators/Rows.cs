using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Operators;

/// <summary>The .NET libraries' functions of whole rows, where their Tensor type may be named.</summary>
internal static class Rows
{
    public static void Pow<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> exponent, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Pow(x, exponent, y);
}
