using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Operators;

/// <summary>The ways to fold numbers into one.</summary>
internal static class Folds
{
    internal interface IFold
    {
        static abstract T Apply<T>(T total, T value)
            where T : unmanaged, INumber<T>;

        static abstract T All<T>(ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>;

        static abstract void Each<T>(ReadOnlySpan<T> row, Span<T> totals)
            where T : unmanaged, INumber<T>;
    }

    internal readonly struct Adding : IFold
    {
        public static T Apply<T>(T total, T value)
            where T : unmanaged, INumber<T> => total + value;

        /// <summary>Blocks of singles are added up in double, so that a long row loses nothing.</summary>
        public static T All<T>(ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>
        {
            if (typeof(T) != typeof(float))
                return TensorPrimitives.Sum(row);
            var total = 0.0;
            for (; row.Length > 512; row = row[512..])
                total += double.CreateTruncating(TensorPrimitives.Sum(row[..512]));
            return T.CreateTruncating(total + double.CreateTruncating(TensorPrimitives.Sum(row)));
        }

        public static void Each<T>(ReadOnlySpan<T> row, Span<T> totals)
            where T : unmanaged, INumber<T> => TensorPrimitives.Add(row, totals, totals);
    }

    internal readonly struct Multiplying : IFold
    {
        public static T Apply<T>(T total, T value)
            where T : unmanaged, INumber<T> => total * value;

        public static T All<T>(ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T> => row.IsEmpty ? T.One : TensorPrimitives.Product(row);

        public static void Each<T>(ReadOnlySpan<T> row, Span<T> totals)
            where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(row, totals, totals);
    }
}
