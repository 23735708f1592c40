using System.Globalization;
using System.Security.Cryptography;
using SequenceLab.Data;
using SequenceLab.Evaluation;
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
    internal const string FirstWeights = "first weights";

    private readonly Evaluator _evaluator = new(model);

    /// <summary>Trains, and reports after every epoch.</summary>
    /// <param name="train">What to learn from.</param>
    /// <param name="validation">What to measure after every epoch, if anything.</param>
    /// <param name="progress">Told of every epoch; when training goes on from a checkpoint, of those before it first.</param>
    /// <returns>The reports of all epochs.</returns>
    /// <exception cref="ArgumentException">An option is out of range, there are no samples, or the best epoch is to be
    /// kept and there is nothing to validate with.</exception>
    /// <exception cref="InvalidDataException">The file named as checkpoint is none; it is left as it is.</exception>
    /// <exception cref="IOException">Another training uses the checkpoint.</exception>
    public History Fit(ISamples train, ISamples? validation = null, IProgress<EpochReport>? progress = null)
    {
        options.Check();
        if (train.Count == 0)
        {
            throw new ArgumentException("found 0 samples, expected some to train with.", nameof(train));
        }
        if (options.KeepBest && validation is null)
        {
            throw new ArgumentException("KeepBest chooses by the validation samples; expected some.", nameof(validation));
        }
        using var checkpoint = options.Checkpoint is string path
            ? new Checkpoint(path, Settings(train, validation))
            : null;
        random.manual_seed(options.Seed);
        using var run = new TrainingRun(model, options, train.Count);
        checkpoint?.Restore(run);
        foreach (var report in run.Reports)
        {
            progress?.Report(report);
        }
        while (run.Steps < run.Updates)
        {
            Epoch(train, run, checkpoint);
            run.EndEpoch(validation is null ? null : _evaluator.Score(validation));
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
            {
                checkpoint?.Save(run);
            }
        }
    }

    private void Update(Samples batch, TrainingRun run)
    {
        run.SetRate();
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

    // what two runs must have in common for one to go on where the other stopped, apart from the learning rates
    private Dictionary<string, string> Settings(ISamples train, ISamples? validation)
    {
        using var scope = NewDisposeScope();
        var state = model.state_dict();
        return new()
        {
            ["model"] = string.Join(", ", state.Select(p => $"{p.Key} [{string.Join(", ", p.Value.shape)}]")),
            [FirstWeights] = Fingerprint(state.Values),
            ["training samples"] = Text(train),
            ["validation samples"] = validation is null ? "none" : Text(validation),
            ["augmentation"] = AugmentationText(train),
            ["batch size"] = $"{options.BatchSize}",
            ["weight decay"] = Text(options.WeightDecay),
            ["clip norm"] = options.ClipNorm is double norm ? Text(norm) : "none",
            ["seed"] = $"{options.Seed}",
            ["keep best"] = $"{options.KeepBest}",
        };
    }

    // functions cannot be compared, but what they make of a few samples can
    private string AugmentationText(ISamples train)
    {
        random.manual_seed(options.Seed);
        return options.Augment is null ? "none" : Fingerprint([options.Augment(Probe(train).X)]);
    }

    private static string Text(ISamples samples)
    {
        var probe = Probe(samples);
        return $"{samples.Count}, {Fingerprint([probe.X, probe.Y])}";
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // copies of up to 128 samples from all over tell other data from these without reading all
    private static Samples Probe(ISamples samples)
    {
        var count = Math.Min(128, samples.Count);
        return samples.At(arange(count, dtype: int64) * (samples.Count - 1) / Math.Max(1, count - 1));
    }

    // the beginning of the SHA-256 of all elements
    private static string Fingerprint(IEnumerable<Tensor> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in tensors)
        {
            hash.AppendData(tensor.detach().cpu().contiguous().bytes);
        }
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
