namespace Benchmarks;

/// <summary>What was measured of a workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Milliseconds">Median of a step by side and number of threads.</param>
/// <param name="Fastest">The time that the fastest tenth of the steps stays below, likewise.</param>
/// <param name="PeakGflops">The peak of the same run on all threads.</param>
internal sealed record Result(
    Workload Workload,
    IReadOnlyDictionary<(Side Side, int Threads), double> Milliseconds,
    IReadOnlyDictionary<(Side Side, int Threads), double> Fastest,
    double PeakGflops
)
{
    /// <summary>The median with the better number of threads.</summary>
    public double Best(Side side) => Best(Milliseconds, side);

    /// <summary>How many times as fast the fused side is.</summary>
    public double RatioTo(Side side) => Best(side) / Best(Side.Fused);

    /// <summary>The same for the fastest tenth of the steps, which other programs disturbed least.</summary>
    public double RatioOfFastestTo(Side side) => Best(Fastest, side) / Best(Fastest, Side.Fused);

    /// <summary>The share of the peak that the matrix products of a training step alone reach.</summary>
    public double PeakShare => 2 * Workload.Multiplications / Best(Side.Fused) / 1e6 / PeakGflops;

    private static double Best(IReadOnlyDictionary<(Side Side, int Threads), double> times, Side side) =>
        times.Where(pair => pair.Key.Side == side).Min(pair => pair.Value);
}
