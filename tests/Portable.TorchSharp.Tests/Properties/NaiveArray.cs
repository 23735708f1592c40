namespace TorchSharp.Tests.Properties;

/// <summary>The plainest array there is: a shape and a function of the indices. The oracle of views and broadcasting.</summary>
internal sealed record NaiveArray(long[] Shape, Func<long[], double> At)
{
    /// <summary>All elements, row by row.</summary>
    internal double[] Elements() => [.. Indices(Shape).Select(At)];

    /// <summary>Every index of a shape, row by row.</summary>
    internal static IEnumerable<long[]> Indices(long[] shape)
    {
        if (shape.Length == 0)
            return
            [
                [],
            ];
        return from first in Enumerable.Range(0, (int)shape[0])
            from rest in Indices(shape[1..])
            select (long[])[first, .. rest];
    }

    internal NaiveArray Broadcast(long[] shape) =>
        new(
            shape,
            index =>
                At([.. Shape.Select((size, d) => size == 1 ? 0 : index[d + shape.Length - Shape.Length])])
        );

    internal static long[] Common(long[] a, long[] b)
    {
        var rank = Math.Max(a.Length, b.Length);
        long Size(long[] shape, int d) => d < rank - shape.Length ? 1 : shape[d - rank + shape.Length];
        return [.. Enumerable.Range(0, rank).Select(d => Size(a, d) == 1 ? Size(b, d) : Size(a, d))];
    }

    internal NaiveArray Transposed(int a, int b) =>
        new(Swapped(Shape, a, b), index => At(Swapped(index, a, b)));

    internal NaiveArray Sliced(int dim, long start, long stop, long step)
    {
        long[] shape = [.. Shape];
        shape[dim] = Math.Max(0, (stop - start + step - 1) / step);
        return new(
            shape,
            index =>
            {
                long[] inner = [.. index];
                inner[dim] = start + index[dim] * step;
                return At(inner);
            }
        );
    }

    internal NaiveArray Reduced(int dim, Func<IEnumerable<double>, double> reduce) =>
        new(
            [.. Shape.Where((_, d) => d != dim)],
            index =>
                reduce(
                    Enumerable
                        .Range(0, (int)Shape[dim])
                        .Select(i => At([.. index[..dim], i, .. index[dim..]]))
                )
        );

    private static long[] Swapped(long[] values, int a, int b)
    {
        long[] result = [.. values];
        (result[a], result[b]) = (result[b], result[a]);
        return result;
    }
}
