using SequenceLab.Data;
using SequenceLab.Evaluation;
using SequenceLab.Tests.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Evaluation;

public class NearestNeighbourTests
{
    [Fact]
    public void Finds_what_looking_at_every_distance_finds()
    {
        random.manual_seed(1);
        var spread = tensor(new[] { 1f, 2, 3, 4 });
        var (seen, asked) = (rand(5_003, 4) * spread, rand(300, 4) * spread);
        var deviations = seen.std(0, unbiased: false);
        var slow = asked
            .unbind(0)
            .Select(a => (int)((seen - a) / deviations).pow(2).sum(1).argmin().ToInt64());
        var labels = Enumerable.Range(0, 5_003).ToArray(); // each sample a class of its own
        Assert.Equal(slow, NearestNeighbour.Predict(seen, labels, asked));
    }

    [Fact]
    public void Of_equally_near_samples_the_first_counts() =>
        Assert.Equal([7], NearestNeighbour.Predict(Column(1, 3, 3), [5, 7, 9], Column(3)));

    [Fact]
    public void A_feature_that_never_changes_does_not_count()
    {
        var seen = tensor(
            new float[,]
            {
                { 0.1f, 1 },
                { 0.1f, 2 },
                { 0.1f, 3 },
            }
        );
        Assert.Equal(
            [9],
            NearestNeighbour.Predict(
                seen,
                [5, 7, 9],
                tensor(
                    new float[,]
                    {
                        { 0.1f, 2.9f },
                    }
                )
            )
        );
    }

    [Fact]
    public void Other_shapes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NearestNeighbour.Predict(zeros(2, 3), [1], zeros(1, 3)));
        var error = Assert.Throws<ArgumentException>(() =>
            NearestNeighbour.Predict(zeros(1, 3), [1], zeros(1, 2))
        );
        Assert.Contains("[1, 3], asked about samples of shape [1, 2]", error.Message);
    }

    [Fact]
    public async Task What_the_leak_is_worth_on_the_real_recordings()
    {
        var motion = (await RealData.Motion()).Set.Select(MotionChannels.UserAcceleration);
        var set = motion.Of("Jogging", "Sitting", "Standing", "Walking");
        var windows = Windows.Concatenated(set, step: 60);
        var (train, test) = windows.Split(0.1, seed: 7);
        var (held, others) = windows.BySubject(SubjectFolds.Authors);
        Assert.InRange(Accuracy(train, test), 0.98, 1);
        Assert.InRange(Accuracy(train.Scrambled, test.Scrambled), 0.85, 0.89);
        Assert.InRange(Accuracy(others, held), 0.91, 0.95);
    }

    private static Tensor Column(params float[] values) => tensor(values).reshape(-1, 1);

    private static double Accuracy(Windows train, Windows test) =>
        Metrics.Accuracy(test.Labels, NearestNeighbour.Predict(train, test));
}
