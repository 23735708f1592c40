using SequenceLab.Models;
using SequenceLab.Tests.Data;
using SequenceLab.Tests.Evaluation;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

public sealed class TrainingFolderTests : IDisposable
{
    private static readonly Recipe Small = new(
        "small & quick",
        () => new SequenceClassifier(3, 4, 2),
        Init.Keras,
        new TrainingOptions { Epochs = 2, BatchSize = 8 }
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finished_training_is_read_and_not_made_again()
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var first = new TrainingFolder(_folder.Path).Train(Small, learn, asked);
        var before = _folder.Content();
        Assert.Equal(
            ["small-quick-1.checkpoint", "small-quick-1.history.json", "small-quick-1.predictions.json"],
            before.Keys.Select(Path.GetFileName).Order()
        );
        var again = new TrainingFolder(_folder.Path);
        var read = again.Train(Small, learn, asked);
        Assert.Equal(first.Said.Scores, read.Said.Scores);
        Assert.Equal(first.Answers.ByPerson, read.Answers.ByPerson);
        Assert.Equal(first.History.Last.Seconds, again.Seconds);
        Assert.Equal(before, _folder.Content());
    }

    [Fact]
    public void Predictions_of_other_windows_are_not_taken_for_these()
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var folder = new TrainingFolder(_folder.Path);
        var first = folder.Train(Small, learn, asked);
        var others = folder.Train(Small, learn, asked.Subset(Enumerable.Range(0, asked.Count).Reverse()));
        Assert.Equal(first.Said.Scores[0], others.Said.Scores[^1].Select(s => s), Near);
    }

    [Fact]
    public void Every_seed_is_asked()
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var folder = new TrainingFolder(_folder.Path);
        Assert.Equal(2 * asked.Count, folder.Ask(Small, learn, asked, 1, 2).Confusion.Total);
        Assert.Contains(
            _folder.Content().Keys,
            path => path.EndsWith($"small-quick-{learn.Count}-asked-1-2-3-2.checkpoint")
        );
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) < 1e-5f;
}
