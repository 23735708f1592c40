using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>A function of one number, element by element.</summary>
internal interface IUnaryOperator
{
    static abstract T Apply<T>(T x)
        where T : unmanaged, INumber<T>;

    static virtual void Row<TSelf, T>(ReadOnlySpan<T> x, Span<T> y)
        where TSelf : IUnaryOperator
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
            y[i] = TSelf.Apply(x[i]);
    }
}
