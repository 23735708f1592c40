using TorchSharp;

namespace Benchmarks;

/// <summary>Runs workloads, ours and PyTorch's in turns.</summary>
internal sealed class Measurement(Options options) : IDisposable
{
    private const double WarmUpSeconds = 1.5;

    private readonly PyTorch?[] _pyTorch = [PyTorch.Start(threads: 1), PyTorch.Start(threads: 2)];

    /// <summary>Measures one workload.</summary>
    public Result Run(Workload workload)
    {
        using var training = new Training(workload);
        torch.set_num_threads(options.Threads);
        Training.Time(training.Step, WarmUpSeconds);
        Training.Time(training.Infer, WarmUpSeconds / 3);
        List<double> ours = [];
        List<double> alone = [];
        List<double> infer = [];
        var theirs = _pyTorch.Select(_ => new List<double>()).ToArray();
        var theirInfer = _pyTorch.Select(_ => new List<double>()).ToArray();
        double peak = 0;
        for (int round = 0; round < options.Rounds; round++)
        {
            peak = Math.Max(peak, Peak.Measure(options.Threads, 0.1));
            torch.set_num_threads(options.Threads);
            ours.AddRange(Training.Time(training.Step, options.Seconds));
            infer.AddRange(Training.Time(training.Infer, options.Seconds / 2));
            torch.set_num_threads(1);
            alone.AddRange(Training.Time(training.Step, options.Seconds / 2));
            for (int i = 0; i < _pyTorch.Length; i++)
            {
                theirs[i].AddRange(_pyTorch[i]?.Time(workload.Id, training: true, options.Seconds) ?? []);
                theirInfer[i]
                    .AddRange(_pyTorch[i]?.Time(workload.Id, training: false, options.Seconds / 2) ?? []);
            }
        }
        return new Result(
            workload,
            Median(ours)!.Value,
            ours.Min(),
            Median(alone)!.Value,
            Median(infer)!.Value,
            peak,
            theirs.Min(Median),
            theirInfer.Min(Median),
            Environment.WorkingSet / 1e6
        );
    }

    /// <summary>The median, or null of nothing.</summary>
    public static double? Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[values.Count / 2];
    }

    public void Dispose()
    {
        foreach (var process in _pyTorch)
        {
            process?.Dispose();
        }
    }
}
