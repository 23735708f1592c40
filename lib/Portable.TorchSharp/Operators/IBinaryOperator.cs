using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>A function of two numbers of one type, element by element.</summary>
internal interface IBinaryOperator
{
    static abstract T Apply<T>(T a, T b)
        where T : unmanaged, INumber<T>;

    static abstract void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged, INumber<T>;

    static abstract void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
        where T : unmanaged, INumber<T>;

    static abstract void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged, INumber<T>;
}
