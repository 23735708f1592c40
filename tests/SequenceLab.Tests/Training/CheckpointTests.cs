using SequenceLab.Data;
using SequenceLab.Models;
using SequenceLab.Tests.Data;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

[Collection(SeededCollection.Name)]
public class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Path => folder.File("run.checkpoint");

    private TrainingOptions Options => Jobs.Options with { Checkpoint = Path, CheckpointUpdates = 3 };

    [Fact]
    public void A_checkpoint_changes_nothing_in_an_uninterrupted_run() =>
        Assert.Equal(Jobs.Run(Jobs.Options), Jobs.Run(Options));

    [Theory]
    [InlineData(1)] // before anything was written
    [InlineData(8)] // within the first epoch
    [InlineData(25)] // within a later one
    [InlineData(38)]
    public void A_run_that_stopped_goes_on_to_the_same_end(int updates)
    {
        var whole = Jobs.Run(Jobs.Options);
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(Options, stopAt: updates));
        Assert.Equal(whole, Jobs.Run(Options));
    }

    [Fact]
    public void The_best_epoch_is_kept_across_a_stop()
    {
        var best = Options with { KeepBest = true, LearningRate = 0.2 };
        var whole = Jobs.Run(best with { Checkpoint = null });
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(best, stopAt: 35));
        Assert.Equal(whole, Jobs.Run(best));
    }

    [Fact]
    public void A_finished_run_gives_its_weights_and_history_at_once()
    {
        var whole = Jobs.Run(Options);
        Assert.Equal(whole, Jobs.Run(Options, stopAt: 0)); // not one update more
    }

    [Fact]
    public void All_epochs_are_reported_those_before_the_stop_too()
    {
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(Options, stopAt: 25));
        var heard = new List<int>();
        Jobs.Run(Options, progress: new InlineProgress<EpochReport>(e => heard.Add(e.Epoch)));
        Assert.Equal([1, 2, 3, 4], heard);
    }

    [Fact]
    public void The_previous_checkpoint_serves_when_the_last_was_not_renamed()
    {
        var whole = Jobs.Run(Jobs.Options);
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(Options, stopAt: 25));
        File.Move(Path, Path + ".part");
        Assert.Equal(whole, Jobs.Run(Options));
    }

    [Fact]
    public void Other_options_are_refused_by_name()
    {
        Jobs.Run(Options);
        var before = File.ReadAllBytes(Path);
        Refused(Options with { Epochs = 5 }, "epochs: '4'", "epochs: '5'");
        Refused(Options with { WeightDecay = 0.5 }, "weight decay: '0.01'", "weight decay: '0.5'");
        Refused(Options with { Schedule = Schedules.Linear() }, "schedule: '", "schedule: '");
        Refused(Options with { Seed = 9 }, "seed: '1'", "seed: '9'");
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Other_samples_and_other_initial_weights_are_refused()
    {
        Jobs.Run(Options);
        var (model, train, held) = Jobs.Task();
        var others = train with { X = train.X.flip(1) };
        var error = Assert.Throws<InvalidDataException>(() => new Trainer(model, Options).Fit(others, held));
        Assert.Contains("training samples: '500, ", error.Message);
        Init.Keras(model);
        error = Assert.Throws<InvalidDataException>(() => new Trainer(model, Options).Fit(train, held));
        Assert.Contains("initial weights", error.Message);
    }

    [Fact]
    public void Another_model_is_refused()
    {
        Jobs.Run(Options);
        var (_, train, held) = Jobs.Task();
        var error = Assert.Throws<InvalidDataException>(() =>
            new Trainer(new SequenceClassifier(6, 17, 6), Options).Fit(train, held)
        );
        Assert.Contains("lstm.weight_ih_l0 [68, 6]", error.Message);
    }

    [Theory]
    [InlineData(0, "an empty file")]
    [InlineData(50, "checksum is wrong")]
    [InlineData(-1, "checksum is wrong")]
    [InlineData(-2, "another kind of file")]
    public void A_damaged_file_is_reported_and_left(int damage, string found)
    {
        Jobs.Run(Options);
        var bytes = File.ReadAllBytes(Path);
        if (damage >= 0)
            bytes = bytes[..damage];
        else
            bytes[damage == -1 ? bytes.Length / 2 : 0] ^= 1;
        File.WriteAllBytes(Path, bytes);
        var error = Assert.Throws<InvalidDataException>(() => Jobs.Run(Options));
        Assert.Contains(Path, error.Message);
        Assert.Contains(found, error.Message);
        Assert.Contains(Path + ".previous", error.Message);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    private static void Refused(TrainingOptions options, string found, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Jobs.Run(options));
        Assert.Contains(options.Checkpoint!, error.Message);
        Assert.Contains(found, error.Message);
        Assert.Contains(expected, error.Message);
    }
}
