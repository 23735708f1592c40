namespace SequenceLab.Data;

/// <summary>
/// Computes recordings as a phone in a front pocket might make them. Steps are a few harmonics of a person's step
/// frequency, along the vertical and the direction of walking; the thigh swings with every stride; at rest it trembles.
/// The phone hangs in the pocket as each person puts it, and lies almost flat on the thigh of one who sits. Gravity and
/// rotation rate follow from the attitude, as they do in a phone.
/// </summary>
internal static class MotionModel
{
    private const int Seed = 50;
    private const int Subjects = 24;

    private static readonly (Activity Activity, int[] Trials)[] Plan =
    [
        (Activity.Downstairs, [1, 2, 11]),
        (Activity.Upstairs, [3, 4, 12]),
        (Activity.Walking, [7, 8, 15]),
        (Activity.Jogging, [9, 16]),
        (Activity.Sitting, [5, 13]),
        (Activity.Standing, [6, 14]),
    ];

    /// <summary>The trials of all subjects, all twelve channels.</summary>
    /// <param name="rows">Rows of each recording.</param>
    public static MotionSet Compute(int rows)
    {
        var recordings = (
            from subject in Enumerable.Range(1, Subjects)
            from part in Plan
            from trial in part.Trials
            select (part.Activity, trial, subject)
        )
            .Select((r, i) => new Recording(r.Activity, r.trial, r.subject, i * rows, rows))
            .ToArray();
        var size = rows * MotionChannels.All.Count;
        var values = new float[recordings.Length * size];
        Parallel.For(
            0,
            recordings.Length,
            i =>
            {
                var recording = recordings[i];
                var wearer = Wearer.Any(new Random(Seed * 1_000 + recording.Subject));
                var random = new Random((Seed * 1_000 + recording.Subject) * 1_000 + recording.Trial);
                Record(Gait.Of(recording.Activity), wearer, random, values.AsSpan(i * size, size));
            }
        );
        return new(values, MotionChannels.All, recordings);
    }

    private static void Record(Gait gait, Wearer wearer, Random random, Span<float> values)
    {
        const double step = 1 / 50.0;
        var walk = new Walk(gait, wearer, random);
        var before = walk.Attitude;
        for (var at = 0; at < values.Length; at += MotionChannels.All.Count)
        {
            walk.Advance(step);
            var now = walk.Attitude;
            var row = values[at..];
            Put(row, now.Roll, now.Pitch, now.Yaw);
            Put(row[3..], now.ToPhone(0, 0, -1));
            Put(row[6..], now.RateFrom(before, step));
            Put(row[9..], walk.Accelerate());
            before = now;
        }
    }

    private static void Put(Span<float> row, (double X, double Y, double Z) v) => Put(row, v.X, v.Y, v.Z);

    private static void Put(Span<float> row, double x, double y, double z) =>
        (row[0], row[1], row[2]) = ((float)x, (float)y, (float)z);
}
