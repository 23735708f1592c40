using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>A function of one floating-point number, element by element; integers are converted first.</summary>
internal interface IFloatOperator
{
    static abstract void Row<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
