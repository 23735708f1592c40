using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>The recordings that the program computes: laid out like the real ones, and physically sound.</summary>
public class StandInTests
{
    private const int Rows = 400;

    private static readonly MotionSet Set = MotionSense.StandIn(rows: Rows).Set;

    [Fact]
    public void Each_of_24_subjects_does_15_trials_of_six_activities()
    {
        Assert.Equal(MotionChannels.All, Set.Channels);
        Assert.Equal(6, Set.Activities.Count);
        Assert.All(Set.Recordings, r => Assert.Equal(Rows, r.Rows));
        var trials = Set
            .Recordings.GroupBy(r => r.Subject)
            .Select(g => g.Select(r => (r.Activity, r.Trial)).ToArray());
        Assert.Equal(24, trials.Count());
        Assert.All(trials, t => Assert.Equal(15, t.Distinct().Count()));
    }

    [Fact]
    public async Task The_real_recordings_have_the_same_layout() =>
        Assert.Equal(
            (await RealData.Motion()).Set.Recordings.Select(r => (r.Subject, r.Activity, r.Trial)),
            Set.Recordings.Select(r => (r.Subject, r.Activity, r.Trial))
        );

    [Fact]
    public void Computed_twice_it_is_the_same_to_the_last_bit() =>
        Assert.True(Set.Values.SequenceEqual(MotionSense.StandIn(rows: Rows).Set.Values));

    [Fact]
    public void No_two_recordings_are_the_same() =>
        Assert.Distinct(Set.Recordings.Select(r => string.Join(' ', Part(r)[..60].ToArray())));

    [Fact]
    public void Chosen_channels_are_columns_of_the_whole()
    {
        string[] channels = ["userAcceleration.z", "attitude.yaw"];
        var chosen = MotionSense.StandIn(channels, Rows).Set;
        Assert.Equal(channels, chosen.Channels);
        Assert.True(Set.Select(channels).Values.SequenceEqual(chosen.Values));
    }

    [Fact]
    public void Gravity_has_the_length_1_and_the_direction_the_attitude_gives_it() =>
        Assert.InRange(GravityError(Set), 0, 1e-6);

    [Fact]
    public async Task In_the_real_recordings_gravity_follows_from_the_attitude_too() =>
        Assert.InRange(GravityError((await RealData.Motion()).Set), 0, 0.01);

    [Fact]
    public void Gravity_turns_as_the_rotation_rate_says()
    {
        var (turned, missed) = (0.0, 0.0);
        foreach (var recording in Set.Recordings)
            for (var t = 1; t < recording.Rows; t++)
            {
                var (before, now) = (Vector(recording, t - 1, 3), Vector(recording, t, 3));
                var rate = Vector(recording, t, 6);
                var step = Subtract(now, before);
                var predicted = Cross(now, rate).Select(v => v / 50).ToArray(); // g' = g × ω in the phone's axes
                turned += Norm(step);
                missed += Norm(Subtract(step, predicted));
            }
        Assert.InRange(missed / turned, 0, 0.1);
    }

    [Fact]
    public void At_rest_there_is_next_to_no_acceleration_and_jogging_is_the_hardest()
    {
        var strength = Set
            .Recordings.GroupBy(r => r.Activity)
            .ToDictionary(
                g => g.Key,
                g => g.Average(r => Enumerable.Range(0, Rows).Average(t => Norm(Vector(r, t, 9))))
            );
        Assert.InRange(strength["Sitting"], 0.001, 0.02);
        Assert.InRange(strength["Standing"], 0.001, 0.03);
        Assert.InRange(strength["Walking"], 0.1, 0.6);
        Assert.True(strength["Jogging"] > 2 * strength["Walking"]);
    }

    private static ReadOnlySpan<float> Part(Recording recording) =>
        Set.Values.Slice(recording.FirstRow * Set.Channels.Count, recording.Rows * Set.Channels.Count);

    private static double[] Vector(Recording recording, int row, int column) =>
        [.. Part(recording).Slice(row * Set.Channels.Count + column, 3).ToArray().Select(v => (double)v)];

    private static double[] Subtract(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double[] Cross(double[] a, double[] b) =>
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

    private static double Norm(double[] v) => Math.Sqrt(v.Sum(x => x * x));

    // the greatest distance, in any row, of gravity from that of its roll and pitch, which is of length 1
    private static double GravityError(MotionSet set)
    {
        var greatest = 0.0;
        for (var at = 0; at < set.Values.Length; at += set.Channels.Count)
        {
            var row = set.Values[at..];
            var (sr, cr) = Math.SinCos(row[0]);
            var (sp, cp) = Math.SinCos(row[1]);
            var (x, y, z) = (row[3] - sr * cp, row[4] + sp, row[5] + cr * cp);
            greatest = Math.Max(greatest, Math.Sqrt(x * x + y * y + z * z));
        }
        return greatest;
    }
}
