using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>Shifts and scales each channel to mean 0 and standard deviation 1, measured on the data it was fitted to.</summary>
public sealed class Standardizer
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    // each row counts as often as its weight says
    private Standardizer(MotionSet set, double[] weights)
    {
        if (weights.Sum() == 0)
        {
            throw new ArgumentException("nothing to measure: expected one row at least.");
        }
        using var scope = NewDisposeScope();
        var weight = tensor(weights).unsqueeze(1);
        var values = tensor(set.Values.ToArray()).reshape(set.Rows, -1).to(float64);
        Tensor Mean(Tensor x) => (x * weight).sum([0]) / weights.Sum();
        var means = Mean(values);
        var deviations = Mean((values - means).pow(2)).sqrt();
        var isConstant = deviations <= 1e-12 * means.abs(); // rounding alone
        Channels = set.Channels;
        _means = means.data<double>().ToArray();
        _deviations = deviations.masked_fill(isConstant, 1).data<double>().ToArray();
    }

    /// <summary>The channels it was fitted to.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>The mean of each channel.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>The standard deviation of each channel; 1 for one that never changes.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Measures the rows of <paramref name="windows"/>, each as often as windows hold it, and no others.</summary>
    public static Standardizer Fit(Windows windows)
    {
        var weights = new double[windows.Set.Rows];
        for (var w = 0; w < windows.Count; w++)
        {
            for (var t = 0; t < windows.Length; t++)
            {
                weights[windows.Start(w) + t]++;
            }
        }
        return new(windows.Set, weights);
    }

    /// <summary>Measures all rows of <paramref name="set"/>.</summary>
    public static Standardizer Fit(MotionSet set) => new(set, [.. Enumerable.Repeat(1.0, set.Rows)]);

    /// <summary>The set with its values standardised, in a buffer of its own.</summary>
    /// <exception cref="ArgumentException">Its channels are not those fitted to.</exception>
    public MotionSet Apply(MotionSet set)
    {
        if (!set.Channels.SequenceEqual(Channels))
        {
            throw new ArgumentException(
                $"channels are [{string.Join(", ", set.Channels)}]; fitted to [{string.Join(", ", Channels)}].",
                nameof(set)
            );
        }
        var values = set.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)((values[i] - _means[i % _means.Length]) / _deviations[i % _means.Length]);
        }
        return new(values, set.Channels, set.Recordings, set.Rate);
    }

    /// <summary>The same windows over standardised values. Those of both parts of a split are best taken by
    /// <see cref="Windows.Over"/> one standardised set.</summary>
    /// <exception cref="ArgumentException">Their channels are not those fitted to.</exception>
    public Windows Apply(Windows windows) => windows.Over(Apply(windows.Set));
}
