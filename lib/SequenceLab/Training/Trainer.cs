using System.Diagnostics;
using SequenceLab.Data;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>
/// Trains a classifier with Adam on cross-entropy. The samples stay where they are: an epoch is a random permutation
/// of their indices, a batch the rows that a slice of it names.
/// </summary>
/// <param name="model">The model; inputs [batch, …] in, scores [batch, classes] out.</param>
/// <param name="options">How to train.</param>
public sealed class Trainer(nn.Module<Tensor, Tensor> model, TrainingOptions options)
{
    private readonly Evaluator evaluator = new(model);

    /// <summary>Trains, and reports after every epoch.</summary>
    /// <param name="train">What to learn from.</param>
    /// <param name="validation">What to measure after every epoch, if anything.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <returns>The reports of all epochs.</returns>
    public History Fit(ISamples train, ISamples? validation = null, IProgress<EpochReport>? progress = null)
    {
        random.manual_seed(options.Seed);
        using var optimizer = optim.Adam(model.parameters(), options.LearningRate);
        var run = new Run(optimizer, Updates(train.Count));
        var reports = new List<EpochReport>();
        while (run.Steps < run.Updates)
        {
            var (loss, accuracy, norm) = Epoch(train, run);
            var held = validation is null ? null : evaluator.Score(validation);
            reports.Add(
                new(
                    reports.Count + 1,
                    (int)((run.Updates + EpochUpdates(train.Count) - 1) / EpochUpdates(train.Count)),
                    run.Steps,
                    run.Samples,
                    loss,
                    accuracy,
                    held?.Loss,
                    held?.Accuracy,
                    run.LearningRate,
                    norm,
                    run.Clock.Elapsed.TotalSeconds
                )
            );
            progress?.Report(reports[^1]);
        }
        model.eval();
        return new(reports);
    }

    private (double Loss, double Accuracy, double? Norm) Epoch(ISamples train, Run run)
    {
        model.train();
        using var order = randperm(train.Count, ScalarType.Int64);
        var (loss, norm, right, seen) = (0.0, 0.0, 0L, 0L);
        for (long start = 0; start < train.Count && run.Steps < run.Updates; start += options.BatchSize)
        {
            using var scope = NewDisposeScope();
            var batch = train.At(order.narrow(0, start, Math.Min(options.BatchSize, train.Count - start)));
            var step = Update(batch, run);
            loss += step.Loss * batch.Count;
            right += step.Right;
            norm += step.Norm * batch.Count;
            seen += batch.Count;
        }
        return (loss / seen, (double)right / seen, options.ClipNorm is null ? null : norm / seen);
    }

    private (double Loss, long Right, double Norm) Update(Samples batch, Run run)
    {
        run.SetRate(options.LearningRate * options.Schedule((run.Steps + 0.5) / run.Updates));
        run.Optimizer.zero_grad();
        var scores = model.call(options.Augment?.Invoke(batch.X) ?? batch.X);
        var loss = nn.functional.cross_entropy(scores, batch.Y);
        loss.backward();
        var norm = options.ClipNorm is double most ? nn.utils.clip_grad_norm_(model.parameters(), most) : 0;
        run.Optimizer.step();
        run.Count(batch.Count);
        return (loss.ToDouble(), scores.argmax(1).eq(batch.Y).sum().ToInt64(), norm);
    }

    private long EpochUpdates(long count) => (count + options.BatchSize - 1) / options.BatchSize;

    private long Updates(long count)
    {
        var all = options.Epochs * EpochUpdates(count);
        return options.SampleLimit is long limit ? Math.Min(all, limit / options.BatchSize) : all;
    }

    /// <summary>One call of <see cref="Fit"/>: its optimizer, clock and counters.</summary>
    private sealed class Run(Adam optimizer, long updates)
    {
        public Adam Optimizer => optimizer;
        public long Updates => updates;
        public Stopwatch Clock { get; } = Stopwatch.StartNew();
        public long Steps { get; private set; }
        public long Samples { get; private set; }
        public double LearningRate { get; private set; }

        public void Count(long samples) => (Steps, Samples) = (Steps + 1, Samples + samples);

        public void SetRate(double rate)
        {
            LearningRate = rate;
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = rate;
        }
    }
}
