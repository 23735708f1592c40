using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SequenceLab.Data;
using SequenceLab.Evaluation;
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
    private const int LongestName = 150;
    private const double Near = 1e-3; // another number of threads rounds differently

    private readonly Dictionary<string, string> _recipes = []; // by the names of their files

    /// <summary>The seconds of training that the runs asked for took, whenever that was.</summary>
    public double Seconds { get; private set; }

    /// <summary>Trains a network by a recipe, or reads the one that is there, and asks it.</summary>
    /// <param name="recipe">The recipe. Its name and the seed name the files, so no two trainings may share both.</param>
    /// <param name="learn">What to learn from.</param>
    /// <param name="ask">What to ask the trained network.</param>
    /// <param name="seed">Fixes initial weights, the order of samples, dropout and augmentation.</param>
    /// <param name="validation">What to measure after every epoch, if anything.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <exception cref="ArgumentException">There is nothing to ask, the recipe's name has neither letter nor digit, or a
    /// recipe before it had a name with the same ones.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another training writes the same files.</exception>
    public KeptRun Train(
        Recipe recipe,
        ISamples learn,
        Windows ask,
        long seed = 1,
        ISamples? validation = null,
        IProgress<EpochReport>? progress = null
    )
    {
        if (ask.Count == 0)
        {
            throw new ArgumentException("found 0 windows, expected some to ask about.", nameof(ask));
        }
        var name = Path.Combine(path, $"{FileName(recipe.Name)}-{seed}");
        var checkpoint = $"{name}.checkpoint";
        var before = File.GetLastWriteTimeUtc(checkpoint);
        var model = recipe.Make(seed);
        var options = recipe.Options with { Seed = seed, Checkpoint = checkpoint };
        var history = new Trainer(model, options).Fit(learn, validation, progress);
        Seconds += history.Last.Seconds;
        var isOld = File.GetLastWriteTimeUtc(checkpoint) == before;
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
        return Answers.Together(seeds.Select(Answer));

        Answers Answer(long seed)
        {
            var run = Train(named, learn, ask, seed);
            run.Model.Dispose();
            return run.Answers;
        }
    }

    private static Predictions Ask(string name, nn.Module<Tensor, Tensor> model, Windows ask)
    {
        var said = new Evaluator(model).Predict(ask);
        said.Save($"{name}.predictions.json");
        return said;
    }

    private string FileName(string recipe)
    {
        var name = Unusual().Replace(recipe.ToLowerInvariant(), "-").Trim('-');
        if (name.Length > LongestName)
        {
            name =
                $"{name[..LongestName]}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
        }
        if (name == "")
        {
            throw new ArgumentException(
                $"the name is '{recipe}'; expected letters or digits, by which the files are named.",
                nameof(recipe)
            );
        }
        return _recipes.TryAdd(name, recipe) || _recipes[name] == recipe
            ? name
            : throw new ArgumentException(
                $"'{_recipes[name]}' and '{recipe}' would share the files '{name}'; name one of them otherwise.",
                nameof(recipe)
            );
    }

    // null if the file is missing or holds answers to other windows: the network is asked about some of them
    private static Predictions? Read(string file, nn.Module<Tensor, Tensor> model, Windows ask)
    {
        if (Load(file) is not { } said || said.Count != ask.Count)
        {
            return null;
        }
        var probes = Math.Min(Probe, ask.Count);
        var some = Enumerable.Range(0, probes).Select(i => (int)((long)i * ask.Count / probes)).ToArray();
        var now = new Evaluator(model).Predict(ask.Subset(some)).Scores;
        var isSame = some.Zip(now)
            .All(p => said.Scores[p.First].Zip(p.Second).All(s => Math.Abs(s.First - s.Second) < Near));
        return isSame ? said : null;
    }

    private static Predictions? Load(string file)
    {
        try
        {
            return File.Exists(file) ? Predictions.Load(file) : null;
        }
        catch (InvalidDataException e)
        {
            Console.Error.WriteLine($"{e.Message} The network is asked again.");
            return null;
        }
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Unusual();
}
