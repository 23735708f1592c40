namespace Benchmarks;

/// <summary>Runs workloads on all sides in turns, so that all meet the same state of the machine.</summary>
internal sealed class Measurement(Options options) : IDisposable
{
    private const double WarmUpSeconds = 1.5;
    private const double PeakSeconds = 0.1;

    private static readonly int[] ThreadCounts = [1, 2];

    private readonly Dictionary<Side, Peer> _peers = Enum.GetValues<Side>()
        .ToDictionary(side => side, side => new Peer(side));

    /// <summary>A training step of each workload: forward, loss, backward, optimizer.</summary>
    public List<Result> Training() => Run(training: true);

    /// <summary>A forward pass of each workload without gradients.</summary>
    public List<Result> Inference() => Run(training: false);

    /// <summary>Training with a forget gate that keeps gradients alive and with one that lets them vanish.</summary>
    public List<(Result Healthy, Result Vanishing)> HealthyAndVanishing() =>
        [
            .. options.Workloads.Select(workload =>
                (Run(workload, Health.Healthy, true), Run(workload, Health.Vanishing, true))
            ),
        ];

    public void Dispose()
    {
        foreach (var peer in _peers.Values)
        {
            peer.Dispose();
        }
    }

    private List<Result> Run(bool training) =>
        [.. options.Workloads.Select(workload => Run(workload, Health.AsDrawn, training))];

    private Result Run(Workload workload, Health health, bool training)
    {
        Console.Error.WriteLine($"{workload.Title}, {(training ? "training" : "inference")}, {health}");
        var times = new Dictionary<(Side, int), List<double>>();
        double peak = 0;
        for (int round = -1; round < options.Rounds; round++)
        {
            if (round >= 0)
            {
                peak = Math.Max(peak, Peak.Measure(ThreadCounts[^1], PeakSeconds));
            }
            foreach (int threads in ThreadCounts)
            {
                foreach (var (side, peer) in _peers)
                {
                    double seconds = round < 0 ? WarmUpSeconds / ThreadCounts.Length : options.Seconds;
                    var turn = peer.Time(workload, health, training, threads, seconds);
                    if (round >= 0)
                    {
                        times.TryAdd((side, threads), []);
                        times[(side, threads)].AddRange(turn);
                    }
                }
            }
        }
        foreach (var values in times.Values)
        {
            values.Sort();
        }
        return new Result(workload, Quantiles(times, 0.5), Quantiles(times, 0.1), peak);
    }

    private static Dictionary<(Side, int), double> Quantiles(
        Dictionary<(Side, int), List<double>> sorted,
        double share
    ) => sorted.ToDictionary(pair => pair.Key, pair => pair.Value[(int)(share * pair.Value.Count)]);
}
