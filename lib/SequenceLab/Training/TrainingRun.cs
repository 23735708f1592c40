using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>How far training is: the optimizer, the counters, the order of the epoch's samples, and the reports.</summary>
internal sealed partial class TrainingRun : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> model;
    private readonly TrainingOptions options;
    private readonly long count;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private Tensor? order;
    private (double Loss, double Norm, long Right, long Seen) epoch;
    private double secondsBefore;
    private byte[]? best;

    /// <summary>The beginning of a run over <paramref name="count"/> samples.</summary>
    public TrainingRun(nn.Module<Tensor, Tensor> model, TrainingOptions options, long count)
    {
        (this.model, this.options, this.count) = (model, options, count);
        Parameters = [.. model.parameters().Where(p => p.requires_grad)];
        Optimizer = optim.Adam(Parameters, options.LearningRate, weight_decay: options.WeightDecay);
        var all = options.Epochs * EpochUpdates;
        Updates = options.SampleLimit is long limit ? Math.Min(all, limit / options.BatchSize) : all;
    }

    /// <summary>What is trained; parameters that want no gradient stay as they are.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The optimizer.</summary>
    public Adam Optimizer { get; }

    /// <summary>Where the model's weights are, and batches go.</summary>
    public Device Device => model.parameters().First().device;

    /// <summary>Updates in all.</summary>
    public long Updates { get; }

    /// <summary>Updates so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Samples seen so far.</summary>
    public long Samples { get; private set; }

    /// <summary>Rate of the last update.</summary>
    public double LearningRate { get; private set; }

    /// <summary>The reports so far.</summary>
    public List<EpochReport> Reports { get; } = [];

    /// <summary>Whether the epoch has another batch.</summary>
    public bool EpochGoesOn => epoch.Seen < count && Steps < Updates;

    private long EpochUpdates => (count + options.BatchSize - 1) / options.BatchSize;

    private double Seconds => secondsBefore + clock.Elapsed.TotalSeconds;

    /// <summary>Draws the order of the samples, unless a checkpoint has brought one.</summary>
    public void BeginEpoch() => order ??= randperm(count, ScalarType.Int64);

    /// <summary>The indices of the next batch.</summary>
    public Tensor NextBatch() =>
        order!.narrow(0, epoch.Seen, Math.Min(options.BatchSize, count - epoch.Seen));

    /// <summary>Sets the learning rate.</summary>
    public void SetRate(double rate)
    {
        LearningRate = rate;
        foreach (var group in Optimizer.ParamGroups)
            group.LearningRate = rate;
    }

    /// <summary>Counts an update.</summary>
    public void Count(long samples, double loss, long right, double norm)
    {
        (Steps, Samples) = (Steps + 1, Samples + samples);
        epoch.Loss += loss * samples;
        epoch.Right += right;
        epoch.Norm += norm * samples;
        epoch.Seen += samples;
    }

    /// <summary>Reports the epoch.</summary>
    public void EndEpoch(Score? held)
    {
        var seen = epoch.Seen;
        var isBest = Reports.All(r => held?.Accuracy > r.ValidationAccuracy);
        Reports.Add(
            new(
                Reports.Count + 1,
                (int)((Updates + EpochUpdates - 1) / EpochUpdates),
                Steps,
                Samples,
                epoch.Loss / seen,
                (double)epoch.Right / seen,
                held?.Loss,
                held?.Accuracy,
                LearningRate,
                options.ClipNorm is null ? null : epoch.Norm / seen,
                Seconds
            )
        );
        if (options.KeepBest && isBest)
            best = Bytes(writer => model.save(writer));
        order?.Dispose();
        (order, epoch) = (null, default);
    }

    /// <summary>Gives the model the weights of the best epoch, if they were kept.</summary>
    public void LoadBest()
    {
        if (best is not null)
            Read(best, reader => model.load(reader));
    }

    /// <summary>Releases the optimizer and the order.</summary>
    public void Dispose()
    {
        order?.Dispose();
        Optimizer.Dispose();
    }
}
