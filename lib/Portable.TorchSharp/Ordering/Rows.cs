using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Ordering;

/// <summary>Orders and running sums of rows.</summary>
internal static class Rows
{
    /// <summary>For each row of the last dimension of a contiguous tensor, its places in order; equals keep theirs.</summary>
    internal static Tensor Order(Tensor rows, bool descending) =>
        rows.dtype switch
        {
            ScalarType.Float32 => Order<float>(rows, descending),
            ScalarType.Float64 => Order<double>(rows, descending),
            ScalarType.Int64 => Order<long>(rows, descending),
            ScalarType.Int32 => Order<int>(rows, descending),
            ScalarType.Int16 => Order<short>(rows, descending),
            ScalarType.Int8 => Order<sbyte>(rows, descending),
            _ => Order<byte>(rows, descending),
        };

    /// <summary>For each row of the last dimension of a contiguous tensor, the sums up to each place.</summary>
    internal static Tensor RunningSum(Tensor rows) =>
        rows.dtype switch
        {
            ScalarType.Float32 => RunningSum<float>(rows),
            ScalarType.Float64 => RunningSum<double>(rows),
            ScalarType.Int64 => RunningSum<long>(rows),
            _ => throw Scalars.ScalarTypes.Unsupported(rows.dtype, "cumsum"),
        };

    private static Tensor Order<T>(Tensor rows, bool descending)
        where T : unmanaged, INumber<T>
    {
        var places = empty_like(rows, ScalarType.Int64);
        var length = (int)rows.Shape[^1];
        var order = new int[length];
        var sign = descending ? -1 : 1;
        for (var start = 0; start < rows.Count; start += length)
        {
            var row = rows.Span<T>().Slice(start, length).ToArray();
            for (var i = 0; i < length; i++)
                order[i] = i;
            Array.Sort(order, (a, b) => Compare(row[a], row[b]) is var c and not 0 ? sign * c : a - b);
            for (var i = 0; i < length; i++)
                places.Span<long>()[start + i] = order[i];
        }
        return places;
    }

    /// <summary>By size; what is not a number counts as the largest.</summary>
    private static int Compare<T>(T a, T b)
        where T : unmanaged, INumber<T> =>
        T.IsNaN(a) || T.IsNaN(b) ? T.IsNaN(a).CompareTo(T.IsNaN(b)) : a.CompareTo(b);

    private static Tensor RunningSum<T>(Tensor rows)
        where T : unmanaged, INumber<T>
    {
        var sums = empty_like(rows);
        var from = rows.Span<T>();
        var to = sums.Span<T>();
        var length = (int)rows.Shape[^1];
        for (var start = 0; start < from.Length; start += length)
        {
            var sum = T.Zero;
            for (var i = start; i < start + length; i++)
                to[i] = sum += from[i];
        }
        return sums;
    }
}
