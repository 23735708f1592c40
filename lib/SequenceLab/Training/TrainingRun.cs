using System.Diagnostics;
using System.Runtime.InteropServices;
using SequenceLab.Evaluation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>How far training is: the optimizer, the counters, the order of the epoch's samples, and the reports.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _model;
    private readonly TrainingOptions _options;
    private readonly long _count;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private Tensor? _order;
    private (double Loss, double Norm, long Right, long Seen) _epoch;
    private double _rate;
    private double _secondsBefore;
    private byte[] _best = [];

    /// <summary>The beginning of a run over <paramref name="count"/> samples.</summary>
    public TrainingRun(nn.Module<Tensor, Tensor> model, TrainingOptions options, long count)
    {
        (_model, _options, _count) = (model, options, count);
        Parameters = [.. model.parameters().Where(p => p.requires_grad)];
        Optimizer = optim.Adam(Parameters, options.LearningRate, weight_decay: options.WeightDecay);
        var all = options.Epochs * EpochUpdates;
        Updates = options.SampleLimit is long limit ? Math.Min(all, limit / options.BatchSize) : all;
    }

    /// <summary>What is trained; parameters that want no gradient stay as they are.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The optimizer.</summary>
    public OptimizerHelper Optimizer { get; }

    /// <summary>Where the model's weights are, and batches go.</summary>
    public Device Device => _model.parameters().First().device;

    /// <summary>Updates in all.</summary>
    public long Updates { get; }

    /// <summary>Updates so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Samples seen so far.</summary>
    public long Samples { get; private set; }

    /// <summary>The reports so far.</summary>
    public List<EpochReport> Reports { get; } = [];

    /// <summary>Whether the epoch has another batch.</summary>
    public bool EpochGoesOn => _epoch.Seen < _count && Steps < Updates;

    private long EpochUpdates => (_count + _options.BatchSize - 1) / _options.BatchSize;

    private int Epochs => (int)((Updates + EpochUpdates - 1) / EpochUpdates);

    /// <summary>Draws the order of the samples, unless a checkpoint has brought one.</summary>
    public void BeginEpoch() => _order ??= randperm(_count, int64);

    /// <summary>The indices of the next batch.</summary>
    public Tensor NextBatch() =>
        _order!.narrow(0, _epoch.Seen, Math.Min(_options.BatchSize, _count - _epoch.Seen));

    /// <summary>Sets the learning rate of the next update.</summary>
    public void SetRate()
    {
        _rate = Rate(Steps);
        foreach (var group in Optimizer.ParamGroups)
        {
            group.LearningRate = _rate;
        }
    }

    /// <summary>Counts an update.</summary>
    public void Count(long samples, double loss, long right, double norm)
    {
        (Steps, Samples) = (Steps + 1, Samples + samples);
        _epoch.Loss += loss * samples;
        _epoch.Right += right;
        _epoch.Norm += norm * samples;
        _epoch.Seen += samples;
    }

    /// <summary>Reports the epoch.</summary>
    public void EndEpoch(Score? held)
    {
        var seen = _epoch.Seen;
        var isBest = Reports.All(r => held?.Accuracy > r.ValidationAccuracy);
        Reports.Add(
            new(
                Reports.Count + 1,
                Epochs,
                Steps,
                Samples,
                _epoch.Loss / seen,
                (double)_epoch.Right / seen,
                held?.Loss,
                held?.Accuracy,
                _rate,
                _options.ClipNorm is null ? null : _epoch.Norm / seen,
                _secondsBefore + _clock.Elapsed.TotalSeconds
            )
        );
        if (_options.KeepBest && isBest)
        {
            _best = Bytes(writer => _model.save(writer));
        }
        _order?.Dispose();
        (_order, _epoch) = (null, default);
    }

    /// <summary>Gives the model the weights of the best epoch, if they were kept.</summary>
    public void LoadBest()
    {
        if (_best.Length > 0)
        {
            Read(_best, reader => _model.load(reader));
        }
    }

    /// <summary>Writes all that training needs to go on: weights, Adam's moments, the state of torch's generator, the
    /// order of the epoch's samples, counters and reports.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        writer.Write(Samples);
        writer.Write(_rate);
        writer.Write(_secondsBefore + _clock.Elapsed.TotalSeconds);
        writer.Write(_epoch.Loss);
        writer.Write(_epoch.Norm);
        writer.Write(_epoch.Right);
        writer.Write(_epoch.Seen);
        writer.Write(new History(Reports).ToJson());
        using var state = random.get_rng_state();
        foreach (
            var part in new[]
            {
                state.bytes.ToArray(),
                Bytes(w => _model.save(w)),
                Bytes(Optimizer.save_state_dict),
                _best,
                _order?.bytes.ToArray() ?? [],
            }
        )
        {
            writer.Write(part.Length);
            writer.Write(part);
        }
    }

    /// <summary>Goes on from what <see cref="Save"/> wrote, if this run would have come to the same point: it may be
    /// longer where the schedule gives the same learning rates.</summary>
    /// <returns>Why it cannot go on; then nothing is changed. Null when it does.</returns>
    public string? Load(BinaryReader reader)
    {
        var (steps, samples, rate, seconds) = (
            reader.ReadInt64(),
            reader.ReadInt64(),
            reader.ReadDouble(),
            reader.ReadDouble()
        );
        var epoch = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt64(), Seen: reader.ReadInt64());
        var reports = History.FromJson(reader.ReadString()).Epochs;
        if (steps > Updates)
        {
            return $"the checkpoint's run has made {steps:N0} updates, more than the {Updates:N0} asked for";
        }
        foreach (var (made, then) in reports.Select(r => (r.Steps, r.LearningRate)).Append((steps, rate)))
        {
            if (made > 0 && Rate(made - 1) is var now && Math.Abs(now - then) > 1e-9 * Math.Abs(then))
            {
                return FormattableString.Invariant(
                    $"the learning rate of update {made} was {then:G6} in the checkpoint's run, now {now:G6}"
                );
            }
        }
        if (steps < Updates && epoch.Seen == 0 && samples % _count != 0)
        {
            return "the last epoch of the checkpoint's run was cut short by its sample limit";
        }
        (Steps, Samples, _rate, _secondsBefore, _epoch) = (steps, samples, rate, seconds, epoch);
        Reports.AddRange(reports.Select(r => r with { Epochs = Epochs }));
        byte[] Next() => reader.ReadBytes(reader.ReadInt32());
        using (var state = tensor(Next()))
        {
            random.set_rng_state(state);
        }
        Read(Next(), r => _model.load(r));
        Read(Next(), Optimizer.load_state_dict);
        _best = Next();
        _order = Next() is { Length: > 0 } order ? tensor(MemoryMarshal.Cast<byte, long>(order).ToArray()) : null;
        return null;
    }

    /// <summary>Releases the optimizer and the order.</summary>
    public void Dispose()
    {
        _order?.Dispose();
        Optimizer.Dispose();
    }

    private double Rate(long update) =>
        _options.LearningRate * _options.Schedule((update + 0.5) / Updates);

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Read(byte[] bytes, Action<BinaryReader> read)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        read(reader);
    }
}
