using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Rows of a table by their numbers, for <see cref="Embedding"/>.</summary>
internal static class Lookup
{
    /// <summary>The rows; the padding row, where given, gets no gradient.</summary>
    internal static Tensor Rows(Tensor table, Tensor input, long? padding, bool scaleByFrequency)
    {
        Check(table, input);
        using var scope = NewDisposeScope();
        var numbers = input.flatten();
        var rows = table.index_select(0, numbers);
        if (Factors(numbers, padding, scaleByFrequency, table.shape[0]) is { } factors)
        {
            // the values stay, the gradient of each row is scaled
            var scale = tensor(factors, dtype: table.dtype).unsqueeze(1);
            rows = rows.detach() + (rows - rows.detach()) * scale;
        }
        return rows.reshape([.. input.shape, table.shape[1]]).MoveToOuterDisposeScope();
    }

    /// <summary>Shortens the rows that are used and longer than a limit, in place.</summary>
    internal static void Renormalise(Tensor table, Tensor input, double limit, double normType)
    {
        Check(table, input);
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        foreach (var number in input.flatten().data<long>().ToArray().Distinct())
        {
            var row = table.select(0, number);
            var norm = row.norm((float)normType).ToDouble();
            if (norm > limit)
                row.mul_(limit / (norm + 1e-7));
        }
    }

    private static double[]? Factors(Tensor numbers, long? padding, bool scaleByFrequency, long count)
    {
        if (padding is null && !scaleByFrequency)
            return null;
        var known = numbers.data<long>().ToArray();
        var frequency = new long[count];
        foreach (var number in known)
            frequency[number]++;
        return Array.ConvertAll(
            known,
            n =>
                n == padding ? 0
                : scaleByFrequency ? 1.0 / frequency[n]
                : 1
        );
    }

    private static void Check(Tensor table, Tensor input)
    {
        if (input.dtype != ScalarType.Int64)
            throw Errors.Shape($"Embedding: expected row numbers of type Int64, got {input.dtype}");
        foreach (var number in input.data<long>())
        {
            if (number < 0 || number >= table.shape[0])
                throw Errors.Shape(
                    $"Embedding: index out of range: expected 0 to {table.shape[0] - 1}, got {number}"
                );
        }
    }
}
