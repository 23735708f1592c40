using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Operators;

/// <summary>Functions of one number of any type.</summary>
internal static class UnaryOperators
{
    internal readonly struct Abs : IUnaryOperator
    {
        public static T Apply<T>(T x)
            where T : unmanaged, INumber<T> => T.Abs(x);
    }

    internal readonly struct Negate : IUnaryOperator
    {
        public static T Apply<T>(T x)
            where T : unmanaged, INumber<T> => -x;

        public static void Row<TSelf, T>(ReadOnlySpan<T> x, Span<T> y)
            where TSelf : IUnaryOperator
            where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, y);
    }

    internal readonly struct Sign : IUnaryOperator
    {
        public static T Apply<T>(T x)
            where T : unmanaged, INumber<T> =>
            x > T.Zero ? T.One
            : x < T.Zero ? -T.One
            : T.Zero;
    }

    internal readonly struct Square : IUnaryOperator
    {
        public static T Apply<T>(T x)
            where T : unmanaged, INumber<T> => x * x;

        public static void Row<TSelf, T>(ReadOnlySpan<T> x, Span<T> y)
            where TSelf : IUnaryOperator
            where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, y);
    }

    internal readonly struct Relu : IUnaryOperator
    {
        public static T Apply<T>(T x)
            where T : unmanaged, INumber<T> => x < T.Zero ? T.Zero : x;

        public static void Row<TSelf, T>(ReadOnlySpan<T> x, Span<T> y)
            where TSelf : IUnaryOperator
            where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, T.Zero, y);
    }
}
