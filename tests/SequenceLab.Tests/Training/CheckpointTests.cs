using System.Security.Cryptography;
using System.Text;
using SequenceLab.Data;
using SequenceLab.Tests.Data;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TextWriter _before = Console.Error;
    private readonly StringWriter _said = new();

    public CheckpointTests() => Console.SetError(_said);

    public void Dispose()
    {
        Console.SetError(_before);
        _folder.Dispose();
    }

    private string Path => _folder.File("run.checkpoint");

    private TrainingOptions Options => Jobs.Options with { Checkpoint = Path };

    private TrainingOptions Constant => Options with { Schedule = Schedules.Constant };

    [Fact]
    public void A_checkpoint_changes_nothing_in_an_uninterrupted_run()
    {
        Assert.Equal(Jobs.Run(Jobs.Options), Jobs.Run(Options));
        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_run_that_stopped_goes_on_to_the_same_end(int epochs)
    {
        var whole = Jobs.Run(Jobs.Options);
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(Options, stopAfter: epochs));
        var told = new List<int>();
        Assert.Equal(whole, Jobs.Run(Options, told: told.Add));
        Assert.Equal([1, 2, 3, 4], told);
        Assert.Empty($"{_said}");
    }

    [Fact]
    public void The_best_epoch_is_kept_across_a_stop()
    {
        var best = Options with { KeepBest = true, LearningRate = 0.2 };
        var whole = Jobs.Run(best with { Checkpoint = null });
        Assert.Throws<OperationCanceledException>(() => Jobs.Run(best, stopAfter: 3));
        Assert.Equal(whole, Jobs.Run(best));
    }

    [Fact]
    public void A_finished_run_goes_on_to_more_epochs_where_the_rates_are_the_same()
    {
        var whole = Jobs.Run(Constant with { Checkpoint = null });
        Jobs.Run(Constant with { Epochs = 2 });
        var written = File.GetLastWriteTimeUtc(Path);
        Jobs.Run(Constant with { Epochs = 2 });
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path)); // not one update more
        Assert.Equal(whole, Jobs.Run(Constant));
        Assert.Empty($"{_said}");
    }

    [Fact]
    public void A_run_of_other_options_is_moved_aside_with_a_word()
    {
        Jobs.Run(Constant with { Epochs = 2 });
        BeginsAnew(Constant with { Epochs = 1 }, "it has made 20 updates, more than the 10 asked for");
        BeginsAnew(
            Constant with
            {
                LearningRate = 0.03,
            },
            "its learning rate at the end of epoch 1 was 0.02, now 0.03"
        );
        BeginsAnew(
            Options with
            {
                LearningRate = 0.03,
            },
            "its learning rate at the end of epoch 1 was 0.03, now "
        );
        BeginsAnew(
            Options with
            {
                WeightDecay = 0.5,
            },
            "it was made with other weight decay: '0.01', now '0.5'"
        );
        BeginsAnew(Options with { Seed = 9 }, "it was made with other augmentation");
        BeginsAnew(Constant with { SampleLimit = 720 }, "it was made with other");
        BeginsAnew(Constant, "its last epoch was cut short by a sample limit");
        Assert.Equal(7, Directory.GetFiles(_folder.Path, "*.aside-*").Length);
    }

    [Fact]
    public void Another_augmentation_is_noticed()
    {
        Jobs.Run(Options);
        BeginsAnew(Options with { Augment = Augmentations.Scaling(0.8, 1.3) }, "other augmentation");
        BeginsAnew(Options with { Augment = null }, "other augmentation");
    }

    [Fact]
    public void Other_samples_other_weights_and_another_model_are_noticed()
    {
        BeginsAnew(
            "other training samples",
            (model, train, held) => Fit(model, train with { X = train.X.flip(1) }, held)
        );
        BeginsAnew("other validation samples: ", (model, train, held) => Fit(model, train, null));
        BeginsAnew(
            "first weights (a seed fixes them)",
            (_, train, held) => Fit(new EchoNet(0.2), train, held)
        );
        BeginsAnew(
            "other model: 'lstm.weight_ih_l0 [64, 6]",
            (_, train, held) => Fit(new EchoNet(0.2, 17), train, held)
        );
    }

    [Fact]
    public void Another_forward_with_the_same_weights_is_noticed()
    {
        BeginsAnew("other first outputs", (_, train, held) => Fit(Again(mean: true), train, held));
        BeginsAnew("other first outputs", (_, train, held) => Fit(Again(drop: 0.4), train, held));

        static EchoNet Again(double drop = 0.2, bool mean = false)
        {
            random.manual_seed(3);
            return new(drop, mean: mean);
        }
    }

    [Fact]
    public void Statistics_of_normalization_are_as_without_a_checkpoint()
    {
        var (_, train, _) = Jobs.Task();
        Assert.Equal(Means(Options with { Checkpoint = null }), Means(Options));

        float[] Means(TrainingOptions options)
        {
            random.manual_seed(3);
            var model = nn.Sequential(nn.Flatten(), nn.BatchNorm1d(24), nn.Linear(24, 6));
            new Trainer(model, options).Fit(train);
            return model.state_dict()["1.running_mean"].data<float>().ToArray();
        }
    }

    [Fact]
    public void A_damaged_checkpoint_is_moved_aside()
    {
        var whole = Jobs.Run(Options);
        var bytes = File.ReadAllBytes(Path);
        bytes[bytes.Length / 2] ^= 1;
        foreach (var damaged in new[] { bytes, bytes[..50], bytes[..10] })
        {
            File.WriteAllBytes(Path, damaged);
            Assert.Equal(whole, BeginsAnew(Options, "it is damaged (its checksum is wrong)"));
            Assert.Contains(damaged, Directory.GetFiles(_folder.Path, "*.aside-*").Select(File.ReadAllBytes));
        }
    }

    // a checksum can be right and the content wrong, as when another version's file is taken for this one's
    [Fact]
    public void What_cannot_be_loaded_changes_nothing()
    {
        var whole = Jobs.Run(Options);
        var bytes = File.ReadAllBytes(Path);
        var marks = new[] { "\"epoch\": 2", "\"steps\": 20", "lstm.bias_ih_l0", "readout.bias" };
        foreach (var mark in marks.Select(mark => bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(mark))))
        {
            Assert.True(mark > 0);
            var changed = (byte[])bytes.Clone();
            changed.AsSpan(mark, 4).Fill(0xff);
            SHA256.HashData(changed.AsSpan(0, bytes.Length - 32)).CopyTo(changed.AsSpan(bytes.Length - 32));
            File.WriteAllBytes(Path, changed);
            Assert.Equal(whole, BeginsAnew(Options, "it is damaged ("));
        }
    }

    [Fact]
    public void Without_a_seed_it_is_said_at_once_that_another_run_will_not_go_on()
    {
        var (_, train, held) = Jobs.Task();
        random.manual_seed(DateTime.Now.Ticks);
        Fit(new EchoNet(), train, held);
        Assert.StartsWith($"{Path}: no seed was set when training began. ", $"{_said}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("my thesis")]
    public void A_file_that_is_no_checkpoint_is_refused_and_left(string text)
    {
        File.WriteAllText(Path, text);
        var error = Assert.Throws<InvalidDataException>(() => Jobs.Run(Options));
        Assert.StartsWith($"{Path}: found another kind of file", error.Message);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void Two_trainings_do_not_share_a_file()
    {
        var refused = new List<string>();
        Jobs.Run(
            Options,
            told: _ => refused.Add(Assert.Throws<IOException>(() => Jobs.Run(Options)).Message)
        );
        Assert.Equal(4, refused.Count);
        Assert.All(
            refused,
            m => Assert.Equal($"{Path}: another training writes to this checkpoint; name another file.", m)
        );
    }

    [Fact]
    public void Training_goes_on_when_the_checkpoint_cannot_be_written()
    {
        var whole = Jobs.Run(Jobs.Options);
        var options = Options;
        // a folder in the file's place, from the first epoch on
        var trained = Jobs.Run(
            options,
            told: epoch =>
            {
                if (epoch == 1)
                {
                    File.Delete(Path);
                    Directory.CreateDirectory(Path);
                }
            }
        );
        Assert.Equal(whole, trained);
        Assert.Single($"{_said}".Trim().Split('\n'));
        Assert.StartsWith($"{Path}: the checkpoint could not be written: ", $"{_said}");
    }

    private History Fit(EchoNet model, Samples train, Samples? held) =>
        new Trainer(model, Options).Fit(train, held);

    private void BeginsAnew(string reason, Func<EchoNet, Samples, Samples, History> train)
    {
        File.Delete(Path);
        Jobs.Run(Options);
        var (model, samples, held) = Jobs.Task();
        Assert.Equal(4, train(model, samples, held).Epochs.Count);
        Said(reason);
    }

    private string BeginsAnew(TrainingOptions options, string reason)
    {
        var sum = Jobs.Run(options);
        Said(reason);
        return sum;
    }

    private void Said(string reason)
    {
        Assert.StartsWith($"{Path}: ", $"{_said}");
        Assert.Contains(reason, $"{_said}");
        Assert.EndsWith(
            $"Training begins anew; the old checkpoint is now {Path}.aside-",
            $"{_said}".TrimEnd()[..^2]
        );
        _said.GetStringBuilder().Clear();
    }
}
