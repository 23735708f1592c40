using SequenceLab.Data;
using SequenceLab.Evaluation;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>One way to train a classifier.</summary>
/// <param name="Name">What a table calls it.</param>
/// <param name="Create">Makes the network.</param>
/// <param name="Init">Sets its initial weights; see <see cref="Models.Init"/>.</param>
/// <param name="Options">How to train; its seed is replaced.</param>
public sealed record Recipe(
    string Name,
    Func<nn.Module<Tensor, Tensor>> Create,
    Action<nn.Module> Init,
    TrainingOptions Options
)
{
    /// <summary>Trains a network for each seed, where the samples are.</summary>
    /// <param name="train">What to learn from.</param>
    /// <param name="validation">What is measured at the end and, if somebody listens, after every epoch.</param>
    /// <param name="seeds">Each fixes initial weights, the order of samples, dropout and augmentation.</param>
    /// <param name="progress">Called for each run; what it gives is told of every epoch.</param>
    /// <exception cref="ArgumentException">There are no seeds, or an option has no sense.</exception>
    public RecipeRuns Train(
        Samples train,
        Samples validation,
        IReadOnlyList<long> seeds,
        Func<IProgress<EpochReport>>? progress = null
    ) =>
        seeds.Count == 0
            ? throw new ArgumentException("found no seeds, expected one at least.", nameof(seeds))
            : new(this, [.. seeds.Select(seed => Run(train, validation, seed, progress))]);

    /// <summary>A network with its initial weights.</summary>
    internal nn.Module<Tensor, Tensor> Make(long seed)
    {
        random.manual_seed(seed);
        var model = Create();
        Init(model);
        return model;
    }

    private RecipeRun Run(
        Samples train,
        Samples validation,
        long seed,
        Func<IProgress<EpochReport>>? progress
    )
    {
        var model = Make(seed);
        model.to(train.X.device);
        var history = new Trainer(model, Options with { Seed = seed }).Fit(
            train,
            progress is null ? null : validation,
            progress?.Invoke()
        );
        return new(model, new Evaluator(model).Score(validation).Accuracy, history.Last);
    }
}
