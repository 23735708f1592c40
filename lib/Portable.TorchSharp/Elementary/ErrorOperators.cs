using System.Numerics;
using TorchSharp.Operators;

namespace TorchSharp.Elementary;

/// <summary><see cref="ErrorFunction"/> element by element.</summary>
internal static class ErrorOperators
{
    internal readonly struct Erf : IFloatOperator
    {
        public static void Row<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < x.Length; i++)
                y[i] = T.CreateChecked(ErrorFunction.Erf(double.CreateChecked(x[i])));
        }
    }

    internal readonly struct Inverse : IFloatOperator
    {
        public static void Row<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < x.Length; i++)
                y[i] = T.CreateChecked(ErrorFunction.Inverse(double.CreateChecked(x[i])));
        }
    }
}
