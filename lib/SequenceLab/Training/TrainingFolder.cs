using System.Text.RegularExpressions;
using SequenceLab.Data;
using SequenceLab.Evaluation;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>
/// Trains networks and keeps each training in a folder: a checkpoint after every epoch, and in the end its history and
/// what it said. One that was cut off goes on where it was; one that is there as a whole is read.
/// </summary>
/// <param name="path">The folder; it is made if it is missing.</param>
public sealed partial class TrainingFolder(string path)
{
    private const int Probe = 64;
    private const double Near = 1e-3; // another number of threads rounds differently

    /// <summary>The seconds of training that the runs asked for took, whenever that was.</summary>
    public double Seconds { get; private set; }

    /// <summary>A file of the folder.</summary>
    public string File(string name) => Path.Combine(path, name);

    /// <summary>Trains a network by a recipe, or reads the one that is there, and asks it.</summary>
    /// <param name="recipe">The recipe. Its name and the seed name the files, so no two trainings may share both.</param>
    /// <param name="learn">What to learn from.</param>
    /// <param name="ask">What to ask the trained network.</param>
    /// <param name="seed">Fixes initial weights, the order of samples, dropout and augmentation.</param>
    /// <param name="validation">What to measure after every epoch, if anything.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public KeptRun Train(
        Recipe recipe,
        ISamples learn,
        Windows ask,
        long seed = 1,
        ISamples? validation = null,
        IProgress<EpochReport>? progress = null
    )
    {
        var name = File($"{Unusual().Replace(recipe.Name.ToLowerInvariant(), "-").Trim('-')}-{seed}");
        var checkpoint = $"{name}.checkpoint";
        var before = System.IO.File.GetLastWriteTimeUtc(checkpoint);
        random.manual_seed(seed);
        var model = recipe.Create();
        recipe.Init(model);
        var options = recipe.Options with { Seed = seed, Checkpoint = checkpoint };
        var history = new Trainer(model, options).Fit(learn, validation, progress);
        Seconds += history.Last.Seconds;
        var isOld = System.IO.File.GetLastWriteTimeUtc(checkpoint) == before;
        var said = (isOld ? Read($"{name}.predictions.json", model, ask) : null) ?? Ask(name, model, ask);
        history.Save($"{name}.history.json");
        return new(model, said, Answers.To(ask, said.Classes), history);
    }

    /// <summary>Trains a network for each seed, or reads those that are there, and asks them: what they say counts as their
    /// mean. The files' names tell how many windows were learned from and who was asked.</summary>
    /// <inheritdoc cref="Train"/>
    /// <param name="seeds">One or more.</param>
    public Answers Ask(Recipe recipe, Windows learn, Windows ask, params IEnumerable<long> seeds)
    {
        var people = ask.Set.Subjects.Intersect(ask.Subjects).ToArray();
        var who = people.Length == ask.Set.Subjects.Count ? "all" : string.Join(' ', people);
        var named = recipe with { Name = $"{recipe.Name} {learn.Count} asked {who}" };
        return Answers.Together(seeds.Select(seed => Train(named, learn, ask, seed).Answers));
    }

    private static Predictions Ask(string name, nn.Module<Tensor, Tensor> model, Windows ask)
    {
        var said = new Evaluator(model).Predict(ask);
        said.Save($"{name}.predictions.json");
        return said;
    }

    // null if the file is missing or holds answers to other windows: the network is asked about some of them
    private static Predictions? Read(string file, nn.Module<Tensor, Tensor> model, Windows ask)
    {
        if (!System.IO.File.Exists(file) || Predictions.Load(file) is not { } said || said.Count != ask.Count)
        {
            return null;
        }
        var some = Enumerable
            .Range(0, Math.Min(Probe, ask.Count))
            .Select(i => (int)((long)i * ask.Count / Probe))
            .Where(w => w < ask.Count)
            .ToArray();
        var now = new Evaluator(model).Predict(ask.Subset(some)).Scores;
        var isSame = some.Zip(now)
            .All(p => said.Scores[p.First].Zip(p.Second).All(s => Math.Abs(s.First - s.Second) < Near));
        return isSame ? said : null;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unusual();
}
