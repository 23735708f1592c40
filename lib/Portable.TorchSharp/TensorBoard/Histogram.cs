namespace TorchSharp.TensorBoard;

/// <summary>How often values fall into each bucket.</summary>
/// <param name="Values">What was counted.</param>
/// <param name="Limits">The upper end of each bucket, ascending.</param>
/// <param name="Counts">How many values are in each bucket.</param>
internal sealed record Histogram(double[] Values, double[] Limits, double[] Counts)
{
    private static readonly double[] s_limits = AllLimits();

    /// <summary>Counts values; buckets before the first and after the last that holds any are left out.</summary>
    public static Histogram Of(double[] values, long? maxBuckets)
    {
        if (values.Length == 0 || !values.All(double.IsFinite))
            throw new ArgumentException(
                "a histogram needs at least one value, and finite ones.",
                nameof(values)
            );
        var counts = new double[s_limits.Length];
        foreach (var value in values)
            counts[Bucket(value)]++;
        var first = Math.Max(0, Array.FindIndex(counts, c => c > 0) - 1);
        var last = Array.FindLastIndex(counts, c => c > 0);
        var histogram = new Histogram(values, s_limits[first..(last + 1)], counts[first..(last + 1)]);
        while (maxBuckets is long most && histogram.Counts.Length > Math.Max(1, most))
            histogram = histogram.Halved();
        return histogram;
    }

    private Histogram Halved() =>
        new(
            Values,
            [.. Limits.Chunk(2).Select(pair => pair[^1])],
            [.. Counts.Chunk(2).Select(pair => pair.Sum())]
        );

    // the first bucket whose upper end is above the value
    private static int Bucket(double value)
    {
        var found = Array.BinarySearch(s_limits, value);
        return Math.Min(found >= 0 ? found + 1 : ~found, s_limits.Length - 1);
    }

    private static double[] AllLimits()
    {
        var above = new List<double>();
        for (var limit = 1e-12; limit < 1e20; limit *= 1.1)
            above.Add(limit);
        return [.. above.AsEnumerable().Reverse().Select(limit => -limit), 0, .. above, double.MaxValue];
    }
}
