using SequenceLab.Data;
using SequenceLab.Evaluation;
using static TorchSharp.torch;

namespace SequenceLab.Training;

/// <summary>The networks that a recipe trained, one for each seed.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Runs">The networks, in the order of the seeds.</param>
public sealed record RecipeRuns(Recipe Recipe, IReadOnlyList<RecipeRun> Runs)
{
    /// <summary>Accuracies on the validation samples.</summary>
    public Spread Validation => new([.. Runs.Select(run => run.Validation)]);

    /// <summary>The network that did best on the validation samples, the first of equals.</summary>
    public nn.Module<Tensor, Tensor> Best => Runs.MaxBy(run => run.Validation)!.Model;

    /// <summary>Updates of each run.</summary>
    public long Updates => Runs[0].End.Steps;

    /// <summary>Mean seconds of a run.</summary>
    public double Seconds => Runs.Average(run => run.End.Seconds);

    /// <summary>Accuracies on samples that nothing was chosen by.</summary>
    public Spread Test(ISamples test) =>
        new([.. Runs.Select(run => new Evaluator(run.Model).Score(test).Accuracy)]);
}
