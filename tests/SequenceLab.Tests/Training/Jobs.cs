using System.Security.Cryptography;
using SequenceLab.Data;
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

    /// <summary>A network and samples, the same every time.</summary>
    public static (EchoNet Model, Samples Train, Samples Held) Task(double drop = 0.2)
    {
        random.manual_seed(3);
        var model = new EchoNet(drop);
        var task = new EchoTask(length: 4, classes: 6, position: -1, seed: 9);
        return (model, task.NextSamples(500), task.NextSamples(100));
    }

    /// <summary>Trains from the start or from a checkpoint.</summary>
    /// <param name="options">How.</param>
    /// <param name="stopAfter">Throws after so many epochs were reported.</param>
    /// <param name="told">Hears the number of every epoch reported.</param>
    /// <returns>A checksum of the weights and of the history, but for its times.</returns>
    public static string Run(TrainingOptions options, int? stopAfter = null, Action<int>? told = null)
    {
        var (model, train, held) = Task();
        var progress = new InlineProgress<EpochReport>(report =>
        {
            told?.Invoke(report.Epoch);
            if (report.Epoch == stopAfter)
            {
                throw new OperationCanceledException();
            }
        });
        return Sum(model, new Trainer(model, options).Fit(train, held, progress));
    }

    public static string Sum(EchoNet model, History history)
    {
        using var weights = new MemoryStream();
        using var writer = new BinaryWriter(weights);
        model.save(writer);
        writer.Write(string.Join('\n', history.Epochs.Select(e => e with { Seconds = 0 })));
        writer.Flush();
        return Convert.ToHexString(SHA256.HashData(weights.ToArray()));
    }
}
