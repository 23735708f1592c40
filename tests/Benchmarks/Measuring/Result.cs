namespace Benchmarks;

/// <summary>What was measured of a workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Milliseconds">Median of a step by side and number of threads.</param>
/// <param name="PeakGflops">The peak of the same run on all threads.</param>
internal sealed record Result(
    Workload Workload,
    IReadOnlyDictionary<(Side Side, int Threads), double> Milliseconds,
    double PeakGflops
)
{
    /// <summary>The median with the better number of threads.</summary>
    public double Best(Side side) =>
        Milliseconds.Where(pair => pair.Key.Side == side).Min(pair => pair.Value);

    /// <summary>How many times as fast the fused side is.</summary>
    public double RatioTo(Side side) => Best(side) / Best(Side.Fused);

    /// <summary>The share of the peak that the matrix products of a training step alone reach.</summary>
    public double PeakShare => 2 * Workload.Multiplications / Best(Side.Fused) / 1e6 / PeakGflops;
}
