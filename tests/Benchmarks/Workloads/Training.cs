using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>A workload's model, optimizer and one batch, ready to be timed.</summary>
internal sealed class Training : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _model;
    private readonly optim.Optimizer _optimizer;
    private readonly Tensor _x;
    private readonly Tensor _y;

    public Training(Workload workload)
    {
        random.manual_seed(1);
        _model = workload.Net();
        _optimizer = optim.Adam(_model.parameters(), lr: 1e-3);
        _y = randint(0, workload.Classes, [workload.Batch * workload.TargetsPerSequence], ScalarType.Int64);
        long[] shape = [workload.Batch, workload.Steps, workload.Features];
        if (workload.OneHot)
        {
            using var symbols = randint(0, workload.Features, shape[..2], ScalarType.Int64);
            using var ones = nn.functional.one_hot(symbols, workload.Features);
            _x = ones.to_type(ScalarType.Float32);
        }
        else
        {
            _x = randn(shape);
        }
    }

    /// <summary>Forward, loss, backward, Adam.</summary>
    public void Step()
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(_model.call(_x), _y);
        loss.backward();
        _optimizer.step();
    }

    /// <summary>Forward without gradients.</summary>
    public void Infer()
    {
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        _model.call(_x);
    }

    /// <summary>
    /// Milliseconds of each run of <paramref name="action"/>, as many as the time allows, three at least. The first run
    /// is not counted: it finds in the caches what another process has left there.
    /// </summary>
    public static List<double> Time(Action action, double seconds)
    {
        action();
        var times = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (times.Count < 3 || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            long before = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }
        return times;
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
        _x.Dispose();
        _y.Dispose();
    }
}
