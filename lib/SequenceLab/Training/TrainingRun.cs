using System.Diagnostics;
using FusedLstm;
using SequenceLab.Data;
using SequenceLab.Evaluation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>A training between two epochs: the optimizer, the reports so far, and the best weights.</summary>
internal sealed class TrainingRun : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _model;
    private readonly TrainingOptions _options;
    private readonly long _count;
    private readonly Parameter[] _parameters;
    private readonly OptimizerHelper _optimizer;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly long _epochUpdates;
    private readonly long _updates; // in all

    private double _secondsBefore;
    private byte[] _best = [];

    /// <summary>The beginning of a run over <paramref name="count"/> samples.</summary>
    public TrainingRun(nn.Module<Tensor, Tensor> model, TrainingOptions options, long count)
    {
        (_model, _options, _count) = (model, options, count);
        _parameters = [.. model.parameters().Where(p => p.requires_grad)];
        _optimizer = (OptimizerHelper)
            Fused.Adam(_parameters, options.LearningRate, weight_decay: options.WeightDecay);
        _epochUpdates = (count + options.BatchSize - 1) / options.BatchSize;
        _updates = Math.Min(
            options.Epochs * _epochUpdates,
            (options.SampleLimit ?? long.MaxValue) / options.BatchSize
        );
    }

    /// <summary>The reports so far.</summary>
    public List<EpochReport> Reports { get; } = [];

    /// <summary>Whether all updates are made.</summary>
    public bool IsDone => Steps >= _updates;

    private long Steps => Reports.LastOrDefault()?.Steps ?? 0;

    private long Samples => Reports.LastOrDefault()?.Samples ?? 0;

    private int Epochs => (int)((_updates + _epochUpdates - 1) / _epochUpdates);

    /// <summary>Trains for an epoch and reports it.</summary>
    public void Epoch(ISamples train, ISamples? validation)
    {
        var device = _model.parameters().First().device;
        var (steps, seen, right) = (Steps, 0L, 0L);
        var (losses, norms, rate) = (0.0, 0.0, 0.0);
        _model.train();
        using var order = randperm(_count, int64);
        for (; seen < _count && steps < _updates; steps++)
        {
            using var scope = NewDisposeScope();
            rate = Rate(steps);
            foreach (var group in _optimizer.ParamGroups)
            {
                group.LearningRate = rate;
            }
            var batch = train.At(order.narrow(0, seen, Math.Min(_options.BatchSize, _count - seen)));
            _optimizer.zero_grad();
            var x = (_options.Augment?.Invoke(batch.X) ?? batch.X).to(device);
            var y = batch.Y.to(device);
            var scores = _model.call(x);
            var loss = nn.functional.cross_entropy(scores, y);
            loss.backward();
            var norm = _options.ClipNorm is double most ? nn.utils.clip_grad_norm_(_parameters, most) : 0;
            _optimizer.step();
            losses += loss.ToDouble() * batch.Count;
            norms += norm * batch.Count;
            right += scores.argmax(1).eq(y).sum().ToInt64();
            seen += batch.Count;
        }
        var held = validation is null ? null : new Evaluator(_model).Score(validation);
        var isBest = Reports.All(r => held?.Accuracy > r.ValidationAccuracy);
        Reports.Add(
            new(
                Reports.Count + 1,
                Epochs,
                steps,
                Samples + seen,
                losses / seen,
                (double)right / seen,
                held?.Loss,
                held?.Accuracy,
                rate,
                _options.ClipNorm is null ? null : norms / seen,
                _secondsBefore + _clock.Elapsed.TotalSeconds
            )
        );
        if (_options.KeepBest && isBest)
        {
            _best = Bytes(writer => _model.save(writer));
        }
    }

    /// <summary>Gives the model the weights of the best epoch, if they were kept.</summary>
    public void LoadBest()
    {
        if (_best.Length > 0)
        {
            Read(_best, reader => _model.load(reader));
        }
    }

    /// <summary>Writes all that training needs to go on: the reports, the state of torch's generator, the weights, Adam's
    /// moments and the best weights.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(new History(Reports).ToJson());
        SaveState(writer);
    }

    /// <summary>Goes on from what <see cref="Save"/> wrote, if this run would have come to the same point: it may be
    /// longer where the schedule gives the same learning rates.</summary>
    /// <returns>Why it cannot go on; then nothing is changed. Null when it does.</returns>
    public string? Load(BinaryReader reader)
    {
        var reports = History.FromJson(reader.ReadString()).Epochs;
        if (reports.Count == 0)
        {
            return "it holds no epoch";
        }
        var last = reports[^1];
        if (last.Steps > _updates)
        {
            return $"it has made {last.Steps:N0} updates, more than the {_updates:N0} asked for";
        }
        var whole = (reports.Count * _epochUpdates, reports.Count * _count);
        if (last.Steps < _updates && (last.Steps, last.Samples) != whole)
        {
            return "its last epoch was cut short by a sample limit";
        }
        foreach (var report in reports)
        {
            var (then, now) = (report.LearningRate, Rate(report.Steps - 1));
            if (Math.Abs(now - then) > 1e-9 * Math.Abs(then))
            {
                return FormattableString.Invariant(
                    $"its learning rate at the end of epoch {report.Epoch} was {then:G6}, now {now:G6}"
                );
            }
        }
        var before = Bytes(SaveState);
        try
        {
            LoadState(reader);
        }
        catch
        {
            Read(before, LoadState);
            throw;
        }
        _secondsBefore = last.Seconds;
        Reports.AddRange(reports.Select(r => r with { Epochs = Epochs }));
        return null;
    }

    /// <summary>Releases the optimizer.</summary>
    public void Dispose() => _optimizer.Dispose();

    private void SaveState(BinaryWriter writer)
    {
        using var state = random.get_rng_state();
        byte[][] parts =
        [
            state.bytes.ToArray(),
            Bytes(w => _model.save(w)),
            Bytes(_optimizer.save_state_dict),
            _best,
        ];
        foreach (var part in parts)
        {
            writer.Write(part.Length);
            writer.Write(part);
        }
    }

    private void LoadState(BinaryReader reader)
    {
        var parts = new byte[4][];
        for (var i = 0; i < parts.Length; i++)
        {
            var (length, left) = (reader.ReadInt32(), reader.BaseStream.Length - reader.BaseStream.Position);
            parts[i] =
                length >= 0 && length <= left
                    ? reader.ReadBytes(length)
                    : throw new InvalidDataException($"a part of {length:N0} bytes where {left:N0} are left");
        }
        using var state = tensor(parts[0]);
        random.set_rng_state(state);
        _best = parts[3];
        LoadBest(); // now, to see that it can be done
        Read(parts[1], r => _model.load(r));
        Read(parts[2], _optimizer.load_state_dict);
    }

    private double Rate(long update) => _options.LearningRate * _options.Schedule((update + 0.5) / _updates);

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
