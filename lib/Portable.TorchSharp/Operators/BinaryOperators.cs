using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Operators;

/// <summary>Functions of two numbers. A row is two spans, or a span and one number that repeats.</summary>
internal static class BinaryOperators
{
    internal readonly struct Add : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => a + b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Add(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Add(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Add(b, a, y);
    }

    internal readonly struct Subtract : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => a - b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(a, b, y);
    }

    internal readonly struct Multiply : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => a * b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(b, a, y);
    }

    internal readonly struct Divide : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => a / b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Divide(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Divide(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => TensorPrimitives.Divide(a, b, y);
    }

    internal readonly struct Maximum : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> =>
            T.IsNaN(a) ? a
            : T.IsNaN(b) ? b
            : a > b ? a
            : b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Maximum, T>(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Maximum, T>(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Maximum, T>(a, b, y);
    }

    internal readonly struct Minimum : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> =>
            T.IsNaN(a) ? a
            : T.IsNaN(b) ? b
            : a < b ? a
            : b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Minimum, T>(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Minimum, T>(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Minimum, T>(a, b, y);
    }

    internal readonly struct Remainder : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => FloorRemainder(a, b);

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Remainder, T>(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Remainder, T>(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Remainder, T>(a, b, y);
    }

    internal readonly struct Fmod : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => a % b;

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Fmod, T>(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Fmod, T>(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<Fmod, T>(a, b, y);
    }

    internal readonly struct FloorDivide : IBinaryOperator
    {
        public static T Apply<T>(T a, T b)
            where T : unmanaged, INumber<T> => FloorQuotient(a, b);

        public static void Row<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<FloorDivide, T>(a, b, y);

        public static void Row<T>(ReadOnlySpan<T> a, T b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<FloorDivide, T>(a, b, y);

        public static void Row<T>(T a, ReadOnlySpan<T> b, Span<T> y)
            where T : unmanaged, INumber<T> => Each<FloorDivide, T>(a, b, y);
    }

    private static void Each<TOp, T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where TOp : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = TOp.Apply(a[i], b[i]);
    }

    private static void Each<TOp, T>(ReadOnlySpan<T> a, T b, Span<T> y)
        where TOp : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = TOp.Apply(a[i], b);
    }

    private static void Each<TOp, T>(T a, ReadOnlySpan<T> b, Span<T> y)
        where TOp : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = TOp.Apply(a, b[i]);
    }

    /// <summary>The remainder that takes the divisor's sign, as Python's %.</summary>
    private static T FloorRemainder<T>(T a, T b)
        where T : unmanaged, INumber<T>
    {
        var rest = a % b;
        return rest != T.Zero && rest < T.Zero != b < T.Zero ? rest + b : rest;
    }

    private static T FloorQuotient<T>(T a, T b)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return (T)(object)MathF.Floor((float)(object)a / (float)(object)b);
        if (typeof(T) == typeof(double))
            return (T)(object)Math.Floor((double)(object)a / (double)(object)b);
        return (a - FloorRemainder(a, b)) / b;
    }
}
