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

    [Fact]
    public void A_training_that_was_cut_off_goes_on_to_the_same_answers()
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var whole = new TrainingFolder(_folder.File("whole")).Train(Small, learn, asked);
        var folder = new TrainingFolder(_folder.File("cut"));
        var stop = new InlineProgress<EpochReport>(report => throw new OperationCanceledException());
        Assert.Throws<OperationCanceledException>(() => folder.Train(Small, learn, asked, progress: stop));
        var told = new List<int>();
        var rest = folder.Train(
            Small,
            learn,
            asked,
            progress: new InlineProgress<EpochReport>(report => told.Add(report.Epoch))
        );
        Assert.Equal([1, 2], told);
        Assert.Equal(whole.Said.Scores, rest.Said.Scores);
    }

    [Fact]
    public void Values_that_changed_are_learned_from_anew()
    {
        var windows = Gaits.Windows;
        var folder = new TrainingFolder(_folder.Path);
        folder.Train(Small, windows, windows);
        var values = windows.Set.Values.ToArray();
        values[^1] += 1; // in one window of many
        var changed = windows.Over(new(values, windows.Set.Channels, windows.Set.Recordings));
        folder.Train(Small, changed, windows);
        Assert.Contains(_folder.Content().Keys, path => path.Contains(".aside-"));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    public void Predictions_that_cannot_be_read_are_asked_for_again(string damage)
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var folder = new TrainingFolder(_folder.Path);
        var first = folder.Train(Small, learn, asked);
        File.WriteAllText(_folder.File("small-quick-1.predictions.json"), damage);
        Assert.Equal(first.Said.Scores, folder.Train(Small, learn, asked).Said.Scores);
    }

    [Fact]
    public void Names_that_would_share_files_are_refused()
    {
        var (asked, learn) = Gaits.Windows.BySubject(1, 2, 3);
        var folder = new TrainingFolder(_folder.Path);
        folder.Train(Small, learn, asked);
        Assert.Contains(
            "'small & quick' and '+ Small, quick' would share the files 'small-quick'",
            Assert
                .Throws<ArgumentException>(() =>
                    folder.Train(Small with { Name = "+ Small, quick" }, learn, asked)
                )
                .Message
        );
        Assert.Throws<ArgumentException>(() => folder.Train(Small with { Name = "+" }, learn, asked));
        Assert.Throws<ArgumentException>(() => folder.Train(Small, learn, asked.Subset([])));
        folder.Train(Small with { Name = new string('x', 400) }, learn, asked);
        folder.Train(Small with { Name = "\u6b69\u304f" }, learn, asked);
        Assert.Contains(_folder.Content().Keys, path => path.EndsWith("\u6b69\u304f-1.checkpoint"));
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) < 1e-5f;
}
