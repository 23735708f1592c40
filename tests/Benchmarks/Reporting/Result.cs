namespace Benchmarks;

/// <summary>What was measured of a workload.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Milliseconds">Median of a training step.</param>
/// <param name="Fastest">The fastest step: what is left when nothing else uses the machine.</param>
/// <param name="OneThread">The same on one thread.</param>
/// <param name="Infer">Median of a forward pass without gradients.</param>
/// <param name="PeakGflops">The peak of the same run on the same threads.</param>
/// <param name="PyTorch">PyTorch's best median of a training step, or null without PyTorch.</param>
/// <param name="PyTorchInfer">The same of a forward pass.</param>
/// <param name="Megabytes">Working set after the workload.</param>
internal sealed record Result(
    Workload Workload,
    double Milliseconds,
    double Fastest,
    double OneThread,
    double Infer,
    double PeakGflops,
    double? PyTorch,
    double? PyTorchInfer,
    double Megabytes
)
{
    /// <summary>Floating-point operations of the matrix products a second, in 10⁹.</summary>
    public double Gflops => 2 * Workload.Multiplications / Milliseconds / 1e6;

    /// <summary>Share of the peak.</summary>
    public double PeakShare => Gflops / PeakGflops;

    /// <summary>The fastest step's share of the peak.</summary>
    public double FastestShare => PeakShare * Milliseconds / Fastest;

    /// <summary>How many times as fast as PyTorch.</summary>
    public double? Ratio => PyTorch / Milliseconds;
}
