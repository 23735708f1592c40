using SequenceLab.Data;
using SequenceLab.Evaluation;
using SequenceLab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Training;

public class TrainerTests
{
    private static readonly TrainingOptions Options = new()
    {
        Epochs = 4,
        BatchSize = 32,
        LearningRate = 0.02,
    };

    [Fact]
    public void Learns_to_echo_the_last_value()
    {
        var (model, train, held) = Task();
        var history = new Trainer(model, Options).Fit(train, held);
        Assert.Equal(4, history.Epochs.Count);
        Assert.True(history.Last.ValidationAccuracy > 0.99, $"{history.Last}");
        Assert.True(history.Epochs[0].Loss > history.Last.Loss);
        Assert.Equal(new Evaluator(model).Score(held).Accuracy, history.Last.ValidationAccuracy);
    }

    [Fact]
    public void The_seed_fixes_every_number_but_the_clock()
    {
        History Run(long seed)
        {
            var (model, train, held) = Task();
            return new Trainer(model, Options with { Epochs = 2, Seed = seed }).Fit(train, held);
        }
        IEnumerable<EpochReport> Timeless(History history) =>
            history.Epochs.Select(e => e with { Seconds = 0 });
        Assert.Equal(Timeless(Run(1)), Timeless(Run(1)));
        Assert.NotEqual(Timeless(Run(1)), Timeless(Run(2)));
    }

    [Fact]
    public void Every_sample_is_seen_once_an_epoch()
    {
        var (model, train, _) = Task();
        var seen = new List<long>();
        var options = Options with
        {
            Epochs = 1,
            Augment = x =>
            {
                seen.AddRange(x[.., 0].argmax(1).data<long>().ToArray());
                return x;
            },
        };
        var report = new Trainer(model, options).Fit(train).Last;
        Assert.Equal(1_000, report.Samples);
        Assert.Equal(32, report.Steps); // 31 of 32 and a last one of 8
        Assert.Equal(train.X[.., 0].argmax(1).data<long>().ToArray().Order(), seen.Order());
    }

    [Fact]
    public void A_sample_limit_stops_in_the_middle_of_an_epoch()
    {
        var (model, train, _) = Task();
        var options = Options with { Epochs = 100, SampleLimit = 1_600, BatchSize = 100 };
        var history = new Trainer(model, options).Fit(train);
        Assert.Equal([(1, 1_000L), (2, 1_600L)], history.Epochs.Select(e => (e.Epoch, e.Samples)));
        Assert.All(history.Epochs, e => Assert.Equal(2, e.Epochs));
    }

    [Fact]
    public void Options_out_of_range_are_named()
    {
        Refused(Options with { BatchSize = 0 }, "BatchSize: found 0, expected a number above 0");
        Refused(Options with { Epochs = -1 }, "Epochs: found -1");
        Refused(Options with { ClipNorm = double.NaN }, "ClipNorm: found NaN");
        Refused(
            Options with
            {
                SampleLimit = 31,
            },
            "SampleLimit: found 31, expected at least one batch of 32"
        );

        static void Refused(TrainingOptions options, string message)
        {
            var (model, train, _) = Task();
            var error = Assert.Throws<ArgumentException>(() => new Trainer(model, options).Fit(train));
            Assert.Contains(message, error.Message);
        }
    }

    [Fact]
    public void The_schedule_sets_the_rate_of_every_update()
    {
        var (model, train, _) = Task();
        var asked = new List<double>();
        var options = Options with
        {
            Epochs = 2,
            BatchSize = 250,
            Schedule = done =>
            {
                asked.Add(done);
                return 1 - done;
            },
        };
        var history = new Trainer(model, options).Fit(train);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (i + 0.5) / 8), asked);
        Assert.Equal(0.02 / 16, history.Last.LearningRate, 12);
    }

    [Fact]
    public void Clipping_reports_the_norm_and_shortens_the_step()
    {
        var (model, train, _) = Task();
        var before = model.state_dict()["readout.weight"].clone();
        var report = new Trainer(model, Options with { Epochs = 1, ClipNorm = 1e-9 }).Fit(train).Last;
        Assert.True(report.GradientNorm > 0.01);
        // gradients of 1e-9 are below Adam's epsilon: hardly anything moves
        Assert.True((model.state_dict()["readout.weight"] - before).abs().max().ToSingle() < 0.1);
        Assert.Null(new Trainer(model, Options with { Epochs = 1 }).Fit(train).Last.GradientNorm);
    }

    [Fact]
    public void Weight_decay_draws_the_weights_to_nothing()
    {
        float Norm(double decay)
        {
            var (model, train, _) = Task();
            new Trainer(model, Options with { WeightDecay = decay }).Fit(train);
            return model.state_dict()["lstm.weight_hh_l0"].norm().ToSingle();
        }
        Assert.True(Norm(0.1) < 0.5 * Norm(0));
    }

    [Fact]
    public void The_best_epochs_weights_can_be_kept()
    {
        var (model, train, held) = Task();
        var options = Options with { KeepBest = true, Schedule = done => done < 0.6 ? 1 : 1_000 };
        var history = new Trainer(model, options).Fit(train, held);
        var best = history.Epochs.Max(e => e.ValidationAccuracy);
        Assert.True(history.Last.ValidationAccuracy < best, "so high a rate was to spoil the last epoch");
        Assert.Equal(best, new Evaluator(model).Score(held).Accuracy);
        Assert.Throws<ArgumentException>(() => new Trainer(model, options).Fit(train));
    }

    [Fact]
    public void Progress_hears_every_epoch_in_order()
    {
        var (model, train, _) = Task();
        var heard = new List<EpochReport>();
        var history = new Trainer(model, Options).Fit(
            train,
            null,
            new InlineProgress<EpochReport>(heard.Add)
        );
        Assert.Equal(history.Epochs, heard);
        Assert.All(heard, e => Assert.Null(e.ValidationAccuracy));
    }

    [Fact]
    public void Training_leaves_no_tensors_behind()
    {
        var (model, train, held) = Task();
        var trainer = new Trainer(model, Options with { Epochs = 1 });
        trainer.Fit(train, held); // gradients and moments are made here
        using var scope = NewDisposeScope();
        trainer.Fit(train, held);
        Assert.Equal(0, scope.DisposablesCount);
    }

    private static (EchoNet, Samples Train, Samples Held) Task()
    {
        random.manual_seed(3);
        var model = new EchoNet();
        var task = new EchoTask(length: 4, classes: 6, position: -1, seed: 9);
        return (model, task.NextSamples(1_000), task.NextSamples(200));
    }
}
