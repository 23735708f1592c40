using System.Diagnostics;
using FusedLstm;
using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>A workload's model and optimizer; every step has a batch of its own.</summary>
internal sealed class Training : IDisposable
{
    private const int FewestSteps = 2;

    private readonly Workload _workload;
    private readonly nn.Module<Tensor, Tensor> _model;
    private readonly optim.Optimizer _optimizer;

    public Training(Workload workload, bool fused, Health health)
    {
        _workload = workload;
        random.manual_seed(1);
        _model = workload.Net(fused);
        Prepare(health);
        _optimizer = fused ? Fused.Adam(_model.parameters()) : optim.Adam(_model.parameters());
    }

    /// <summary>
    /// Milliseconds of each step of a turn, two at least. The first step is not counted: it finds in the caches what
    /// another process has left there. Drawing a batch is not part of a step.
    /// </summary>
    public List<double> Time(bool training, double seconds)
    {
        _model.train(training);
        var times = new List<double>();
        long start = Stopwatch.GetTimestamp();
        for (
            int step = -1;
            step < FewestSteps || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds;
            step++
        )
        {
            using var scope = NewDisposeScope();
            var (x, y) = Draw();
            long before = Stopwatch.GetTimestamp();
            if (training)
            {
                Step(x, y);
            }
            else
            {
                Infer(x);
            }
            if (step >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
        }
        return times;
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
    }

    private void Step(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(_model.call(x), y);
        loss.backward();
        _optimizer.step();
    }

    private void Infer(Tensor x)
    {
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        _model.call(x);
    }

    private (Tensor X, Tensor Y) Draw()
    {
        long[] shape = [_workload.Batch, _workload.Steps, _workload.Features];
        var y = randint(
            0,
            _workload.Classes,
            [_workload.Batch * _workload.TargetsPerSequence],
            ScalarType.Int64
        );
        if (!_workload.OneHot)
        {
            return (randn(shape), y);
        }
        var symbols = randint(0, _workload.Features, shape[..2], ScalarType.Int64);
        return (nn.functional.one_hot(symbols, _workload.Features).to_type(ScalarType.Float32), y);
    }

    /// <summary>Sets what decides over the gradients: the bias of the forget gates, and the recurrent weights.</summary>
    private void Prepare(Health health)
    {
        if (health == Health.AsDrawn)
        {
            return;
        }
        using var quiet = no_grad();
        foreach (var (name, parameter) in _model.named_parameters())
        {
            if (name.Contains("bias_hh_l"))
            {
                long hidden = parameter.size(0) / 4;
                using var forget = parameter.narrow(0, hidden, hidden);
                forget.fill_(health == Health.Healthy ? 4 : -4);
            }
            if (name.Contains("weight_hh_l") && health == Health.Vanishing)
            {
                parameter.mul_(0.1);
            }
        }
    }
}
