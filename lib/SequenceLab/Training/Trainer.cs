using System.Globalization;
using SequenceLab.Data;
using TorchSharp;
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
    /// <param name="progress">Told of every epoch; when training goes on from a checkpoint, of those before it first.</param>
    /// <returns>The reports of all epochs.</returns>
    /// <exception cref="ArgumentException">An option has no sense, there are no samples, or the best epoch is to be kept
    /// and there is nothing to validate with.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged or one of another run; it is left as it is.</exception>
    public History Fit(ISamples train, ISamples? validation = null, IProgress<EpochReport>? progress = null)
    {
        options.Check();
        if (train.Count == 0)
            throw new ArgumentException("found 0 samples, expected some to train with.", nameof(train));
        if (options.KeepBest && validation is null)
            throw new ArgumentException("the best epoch is told by validation samples; there are none.");
        random.manual_seed(options.Seed);
        using var run = new TrainingRun(model, options, train.Count);
        var checkpoint = options.Checkpoint is string path
            ? new Checkpoint(path, Settings(train, validation))
            : null;
        checkpoint?.Restore(run);
        foreach (var report in run.Reports)
            progress?.Report(report);
        while (run.Steps < run.Updates)
        {
            Epoch(train, run, checkpoint);
            run.EndEpoch(validation is null ? null : evaluator.Score(validation));
            checkpoint?.Save(run);
            progress?.Report(run.Reports[^1]);
        }
        run.LoadBest();
        model.eval();
        return new(run.Reports);
    }

    private void Epoch(ISamples train, TrainingRun run, Checkpoint? checkpoint)
    {
        model.train();
        run.BeginEpoch();
        while (run.EpochGoesOn)
        {
            using var scope = NewDisposeScope();
            Update(train.At(run.NextBatch()), run);
            if (options.CheckpointUpdates is int every && run.Steps % every == 0)
                checkpoint?.Save(run);
        }
    }

    private void Update(Samples batch, TrainingRun run)
    {
        run.SetRate(options.LearningRate * options.Schedule((run.Steps + 0.5) / run.Updates));
        run.Optimizer.zero_grad();
        var x = (options.Augment?.Invoke(batch.X) ?? batch.X).to(run.Device);
        var y = batch.Y.to(run.Device);
        var scores = model.call(x);
        var loss = nn.functional.cross_entropy(scores, y);
        loss.backward();
        var norm = options.ClipNorm is double most ? nn.utils.clip_grad_norm_(run.Parameters, most) : 0;
        run.Optimizer.step();
        run.Count(batch.Count, loss.ToDouble(), scores.argmax(1).eq(y).sum().ToInt64(), norm);
    }

    // what two runs must have in common for one to go on where the other stopped
    private Dictionary<string, string> Settings(ISamples train, ISamples? validation)
    {
        var state = model.state_dict();
        var shapes = state.Select(p => $"{p.Key} [{string.Join(", ", p.Value.shape)}]");
        var factors = new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(done => Text(options.Schedule(done)));
        return new()
        {
            ["model"] = string.Join(", ", shapes),
            ["initial weights"] = Fingerprint.Of(state.Values),
            ["training samples"] = $"{train.Count}, {Ends(train)}",
            ["validation samples"] = validation is null ? "none" : $"{validation.Count}, {Ends(validation)}",
            ["epochs"] = $"{options.Epochs}",
            ["sample limit"] = $"{options.SampleLimit}",
            ["batch size"] = $"{options.BatchSize}",
            ["learning rate"] = Text(options.LearningRate),
            ["weight decay"] = Text(options.WeightDecay),
            ["schedule"] = string.Join(", ", factors),
            ["clip norm"] = options.ClipNorm is double norm ? Text(norm) : "none",
            ["augmentation"] = options.Augment is null ? "none" : "some",
            ["seed"] = $"{options.Seed}",
            ["keep best"] = $"{options.KeepBest}",
        };
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // the first and the last samples tell other data from these without reading all
    private static string Ends(ISamples samples)
    {
        const long most = 64;
        using var scope = NewDisposeScope();
        var count = Math.Min(most, samples.Count);
        var (first, last) = (samples.Range(0, count), samples.Range(samples.Count - count, count));
        return Fingerprint.Of([first.X, first.Y, last.X, last.Y]);
    }
}
