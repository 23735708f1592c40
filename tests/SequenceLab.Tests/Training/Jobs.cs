using System.Security.Cryptography;
using SequenceLab.Data;
using SequenceLab.Models;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

/// <summary>A small training with everything in it that a checkpoint must keep: 40 updates in four epochs.</summary>
internal static class Jobs
{
    public static readonly TrainingOptions Options = new()
    {
        Epochs = 4,
        BatchSize = 50,
        LearningRate = 0.02,
        WeightDecay = 0.01,
        ClipNorm = 1,
        Schedule = Schedules.Cosine(),
        Augment = Augmentations.Scaling(0.8, 1.2),
    };

    public static (SequenceClassifier Model, Samples Train, Samples Held) Task()
    {
        random.manual_seed(3);
        var model = new SequenceClassifier(6, 16, 6, dropout: 0.2);
        var task = new EchoTask(length: 4, classes: 6, position: -1, seed: 9);
        return (model, task.NextSamples(500), task.NextSamples(100));
    }

    /// <summary>Trains from the start or from a checkpoint.</summary>
    /// <param name="options">How.</param>
    /// <param name="stopAt">Throws when another update would be made after so many in this call.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <returns>A checksum of the weights and of the history, but for its times.</returns>
    public static string Run(
        TrainingOptions options,
        int? stopAt = null,
        IProgress<EpochReport>? progress = null
    )
    {
        var (model, train, held) = Task();
        var updates = 0;
        Tensor Change(Tensor x) =>
            updates++ == stopAt ? throw new OperationCanceledException() : options.Augment!(x);
        var history = new Trainer(model, options with { Augment = Change }).Fit(train, held, progress);
        using var weights = new MemoryStream();
        using var writer = new BinaryWriter(weights);
        model.save(writer);
        writer.Write(string.Join('\n', history.Epochs.Select(e => e with { Seconds = 0 })));
        writer.Flush();
        return Convert.ToHexString(SHA256.HashData(weights.ToArray()));
    }
}
