using SequenceLab.Data;
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
            throw new ArgumentException(
                "KeepBest chooses by validation samples; expected some.",
                nameof(validation)
            );
        }
        if (options.Checkpoint is not null)
        {
            Checkpoint.NoteSeed(options.Checkpoint, random.initial_seed());
        }
        using var checkpoint = options.Checkpoint is string path
            ? new Checkpoint(path, TrainingSettings.Of(model, options, train, validation))
            : null;
        random.manual_seed(options.Seed);
        using var run = new TrainingRun(model, options, train.Count);
        checkpoint?.Restore(run);
        foreach (var report in run.Reports)
        {
            progress?.Report(report);
        }
        while (!run.IsDone)
        {
            run.Epoch(train, validation);
            checkpoint?.Save(run);
            progress?.Report(run.Reports[^1]);
        }
        run.LoadBest();
        model.eval();
        return new(run.Reports);
    }
}
