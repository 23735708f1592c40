using SequenceLab.Data;
using SequenceLab.Evaluation;
using SequenceLab.Tests.Data;

namespace SequenceLab.Tests.Evaluation;

public class NearestNeighbourTests
{
    [Fact]
    public void Finds_what_looking_at_every_distance_finds()
    {
        var random = new Random(1);
        var (seen, asked) = (Table(random, 5_003, 4), Table(random, 50, 4));
        var labels = Enumerable.Range(0, 5_003).ToArray(); // each sample a class of its own
        Assert.Equal(Slow(seen, asked), new NearestNeighbour(seen, labels).Predict(asked));
    }

    [Fact]
    public void Of_equally_near_samples_the_first_counts() =>
        Assert.Equal(
            [7],
            new NearestNeighbour(
                new float[,]
                {
                    { 1 },
                    { 3 },
                    { 3 },
                },
                [5, 7, 9]
            ).Predict(
                new float[,]
                {
                    { 3 },
                }
            )
        );

    [Fact]
    public void Features_count_by_their_spread_not_by_their_size()
    {
        // 900 is near 1,000 by the first feature's spread, 1 is far from 0 by the second's
        var neighbour = new NearestNeighbour(
            new float[,]
            {
                { 1_000, 1 },
                { -3_000, 0 },
                { 900, 0 },
            },
            [0, 1, 2]
        );
        Assert.Equal(
            [0],
            neighbour.Predict(
                new float[,]
                {
                    { 900, 1 },
                }
            )
        );
    }

    [Fact]
    public void Other_shapes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new NearestNeighbour(new float[2, 3], [1]));
        Assert.Throws<ArgumentException>(() =>
            new NearestNeighbour(new float[1, 3], [1]).Predict(new float[1, 2])
        );
    }

    [Fact]
    public async Task What_the_leak_is_worth_on_the_real_recordings()
    {
        var motion = (await RealData.Motion()).Set.Select(MotionChannels.UserAcceleration);
        var set = motion.Of(Activity.Jogging, Activity.Sitting, Activity.Standing, Activity.Walking);
        var windows = Windows.Concatenated(set);
        var (train, test) = windows.Split(0.1, seed: 7);
        var (held, others) = windows.BySubject(SubjectFolds.Authors);
        Assert.InRange(Accuracy(train, test), 0.99, 1);
        Assert.InRange(Accuracy(train.Scrambled, test.Scrambled), 0.86, 0.91);
        Assert.InRange(Accuracy(others, held), 0.90, 0.94);
    }

    private static double Accuracy(Windows train, Windows test) =>
        Metrics.Accuracy(test.Labels, NearestNeighbour.Predict(train, test));

    private static float[,] Table(Random random, int rows, int columns)
    {
        var table = new float[rows, columns];
        for (var i = 0; i < rows; i++)
        for (var j = 0; j < columns; j++)
            table[i, j] = (float)((j + 1) * random.NextDouble());
        return table;
    }

    private static int[] Slow(float[,] seen, float[,] asked)
    {
        var rows = Enumerable.Range(0, seen.GetLength(0)).ToArray();
        var columns = Enumerable.Range(0, seen.GetLength(1)).ToArray();
        var spread = columns
            .Select(c =>
            {
                var mean = rows.Average(r => (double)seen[r, c]);
                return rows.Average(r => (seen[r, c] - mean) * (seen[r, c] - mean));
            })
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, asked.GetLength(0))
                .Select(a =>
                    rows.MinBy(r => columns.Sum(c => Math.Pow(seen[r, c] - asked[a, c], 2) / spread[c]))
                ),
        ];
    }
}
