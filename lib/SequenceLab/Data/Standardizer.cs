namespace SequenceLab.Data;

/// <summary>Shifts and scales each channel to mean 0 and standard deviation 1, measured on the data it was fitted to.</summary>
public sealed class Standardizer
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private Standardizer(IReadOnlyList<string> channels, double[] means, double[] deviations) =>
        (Channels, _means, _deviations) = (channels, means, deviations);

    /// <summary>The channels it was fitted to.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>The mean of each channel.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>The standard deviation of each channel; 1 for one that never changes.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Measures the rows of <paramref name="windows"/>, each as often as windows hold it, and no others.</summary>
    public static Standardizer Fit(Windows windows)
    {
        var weights = new int[windows.Set.Rows];
        for (var w = 0; w < windows.Count; w++)
        for (var t = 0; t < windows.Length; t++)
            weights[windows.Start(w) + t]++;
        return Fit(windows.Set, weights);
    }

    /// <summary>Measures all rows of <paramref name="set"/>.</summary>
    public static Standardizer Fit(MotionSet set)
    {
        var weights = new int[set.Rows];
        Array.Fill(weights, 1);
        return Fit(set, weights);
    }

    /// <summary>The set with its values standardised, in a buffer of its own.</summary>
    /// <exception cref="ArgumentException">Its channels are not those fitted to.</exception>
    public MotionSet Apply(MotionSet set)
    {
        if (!set.Channels.SequenceEqual(Channels))
            throw new ArgumentException(
                $"channels are [{string.Join(", ", set.Channels)}]; fitted to [{string.Join(", ", Channels)}].",
                nameof(set)
            );
        var values = set.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)((values[i] - _means[i % _means.Length]) / _deviations[i % _means.Length]);
        return new(values, set.Channels, set.Recordings, set.Rate);
    }

    /// <summary>The same windows over standardised values. Those of both parts of a split are best taken by
    /// <see cref="Windows.Over"/> one standardised set.</summary>
    /// <exception cref="ArgumentException">Their channels are not those fitted to.</exception>
    public Windows Apply(Windows windows) => windows.Over(Apply(windows.Set));

    private static Standardizer Fit(MotionSet set, int[] weights)
    {
        var total = weights.Sum(w => (long)w);
        if (total == 0)
            throw new ArgumentException("nothing to measure: expected one row at least.");
        var means = Sum(set, weights, (value, _) => value);
        for (var c = 0; c < means.Length; c++)
            means[c] /= total;
        var deviations = Sum(set, weights, (value, c) => (value - means[c]) * (value - means[c]));
        for (var c = 0; c < means.Length; c++)
            deviations[c] = deviations[c] > 0 ? Math.Sqrt(deviations[c] / total) : 1;
        return new(set.Channels, means, deviations);
    }

    private static double[] Sum(MotionSet set, int[] weights, Func<float, int, double> of)
    {
        var sums = new double[set.Channels.Count];
        var values = set.Values;
        for (var row = 0; row < weights.Length; row++)
            if (weights[row] > 0)
                for (var c = 0; c < sums.Length; c++)
                    sums[c] += weights[row] * of(values[row * sums.Length + c], c);
        return sums;
    }
}
