using SequenceLab.Data;
using SequenceLab.Models;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

public class RecipeTests
{
    private static readonly Recipe _recipe = new(
        "small",
        () => new SequenceClassifier(4, 8, 4),
        Init.Keras,
        new TrainingOptions { Epochs = 2, LearningRate = 0.02 }
    );

    [Fact]
    public void Each_seed_is_a_run_of_its_own_and_the_same_every_time()
    {
        var (train, held) = Task();
        var both = _recipe.Train(train, held, [1, 2]);
        var again = _recipe.Train(train, held, [2]);
        Assert.Equal("small", both.Recipe.Name);
        Assert.Equal([both.Runs[1].Validation], again.Validation.Values);
        Assert.Equal(both.Runs[1].End.Loss, again.Runs[0].End.Loss);
        Assert.NotEqual(both.Runs[0].End.Loss, both.Runs[1].End.Loss);
        Assert.Equal(both.Runs.Select(run => run.Validation), both.Validation.Values);
        Assert.Equal(both.Validation.Values, both.Test(held).Values);
        Assert.Same(both.Runs.MaxBy(run => run.Validation)!.Model, both.Best);
    }

    [Fact]
    public void Every_run_reports_its_epochs_with_the_validation_samples()
    {
        var (train, held) = Task();
        List<List<EpochReport>> told = [];
        var runs = _recipe.Train(
            train,
            held,
            [1, 2],
            () =>
            {
                List<EpochReport> reports = [];
                told.Add(reports);
                return new InlineProgress<EpochReport>(reports.Add);
            }
        );
        Assert.Equal([2, 2], told.Select(reports => reports.Count));
        Assert.Equal(
            runs.Runs.Select(run => (double?)run.Validation),
            told.Select(reports => reports[^1].ValidationAccuracy)
        );
    }

    [Fact]
    public void Without_seeds_there_is_nothing_to_train() =>
        Assert.Contains(
            "found no seeds",
            Assert.Throws<ArgumentException>(() => _recipe.Train(Task().Train, Task().Held, [])).Message
        );

    private static (Samples Train, Samples Held) Task()
    {
        var task = new EchoTask(length: 3, classes: 4, position: -1, seed: 9);
        return (task.NextSamples(400), task.NextSamples(100));
    }
}
