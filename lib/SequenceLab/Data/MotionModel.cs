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

    private static readonly (string Activity, int[] Trials, Gait Gait)[] Plan =
    [
        ("Downstairs", [1, 2, 11], new(1.95, 0.38, 0.75, 0.5, 0.14, 0.24, 0.07, 0.12)),
        ("Upstairs", [3, 4, 12], new(1.65, 0.22, 0.3, 0.12, 0.22, 0.42, 0.05, 0.3)),
        ("Walking", [7, 8, 15], new(1.85, 0.3, 0.45, 0.25, 0.2, 0.33, 0.05, 0.1)),
        ("Jogging", [9, 16], new(2.7, 1.1, 0.35, 0.2, 0.45, 0.5, 0.12, 0.2)),
        ("Sitting", [5, 13], new(0, 0, 0, 0, 0, 0, 0.004, 1.35)),
        ("Standing", [6, 14], new(0, 0, 0, 0, 0, 0, 0.009, 0)),
    ];

    /// <summary>The trials of all subjects, all twelve channels.</summary>
    /// <param name="rows">Rows of each recording.</param>
    public static MotionSet Compute(int rows)
    {
        var plan = (
            from subject in Enumerable.Range(1, Subjects)
            from part in Plan
            from trial in part.Trials
            select (subject, part, trial)
        ).ToArray();
        var size = rows * MotionChannels.All.Count;
        var values = new float[plan.Length * size];
        Parallel.For(
            0,
            plan.Length,
            i =>
            {
                var (subject, part, trial) = plan[i];
                var wearer = Wearer.Any(new Random(Seed * 1_000 + subject));
                var random = new Random((Seed * 1_000 + subject) * 1_000 + trial);
                Record(part.Gait, wearer, random, values.AsSpan(i * size, size));
            }
        );
        var recordings = plan.Select(
            (p, i) => new Recording(p.part.Activity, $"{p.trial}", p.subject, i * rows, rows)
        );
        return new(values, MotionChannels.All, [.. recordings]);
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

    /// <summary>How an activity moves the thigh, for a person of average tempo and strength.</summary>
    /// <param name="Tempo">Steps a second; 0 at rest.</param>
    /// <param name="Bounce">Acceleration up and down at the step's frequency, g.</param>
    /// <param name="Second">Share of the second harmonic: the softness of the tread.</param>
    /// <param name="Third">Share of the third harmonic: the impact of the heel.</param>
    /// <param name="Push">Acceleration forward and back, g.</param>
    /// <param name="Swing">Swing of the thigh with every stride, rad.</param>
    /// <param name="Tremor">Noise of the acceleration, g.</param>
    /// <param name="Lean">How far the thigh is from hanging down, rad.</param>
    private readonly record struct Gait(
        double Tempo,
        double Bounce,
        double Second,
        double Third,
        double Push,
        double Swing,
        double Tremor,
        double Lean
    );

    /// <summary>A person of the motion model: tempo, strength, and how the phone is put into the pocket.</summary>
    /// <param name="Tempo">Factor on the steps a second.</param>
    /// <param name="Strength">Factor on every acceleration and swing.</param>
    /// <param name="Pocket">The phone's attitude when the person stands.</param>
    private readonly record struct Wearer(double Tempo, double Strength, Attitude Pocket)
    {
        /// <summary>Any person.</summary>
        public static Wearer Any(Random random)
        {
            double Around(double width) => width * (2 * random.NextDouble() - 1);
            // upside down in the pocket, its top towards the knee: pitch near 80 degrees
            var pocket = new Attitude(Around(0.6), 1.35 + Around(0.15), Around(Math.PI));
            return new(1 + Around(0.08), 1 + Around(0.2), pocket);
        }
    }

    /// <summary>One person on the move, or at rest: where the phone points and how it is accelerated, step by step.</summary>
    /// <param name="gait">What the person does.</param>
    /// <param name="wearer">Who does it.</param>
    /// <param name="random">Draws the phase, the unevenness of the steps and the tremor.</param>
    private sealed class Walk(Gait gait, Wearer wearer, Random random)
    {
        private const double Sway = 0.01; // rad, of a body at rest
        private const double Wander = 0.004; // rad, of the heading in a step of time

        private double _phase = 2 * Math.PI * random.NextDouble();
        private double _sway = 2 * Math.PI * random.NextDouble();
        private double _heading = 2 * Math.PI * random.NextDouble();

        /// <summary>The phone's attitude.</summary>
        public Attitude Attitude =>
            new(
                wearer.Pocket.Roll + Sway * Math.Sin(0.7 * _sway) + 0.3 * Swing,
                wearer.Pocket.Pitch - gait.Lean + Sway * Math.Sin(_sway) - Swing,
                wearer.Pocket.Yaw + _heading + 0.2 * Swing
            );

        // a stride is two steps
        private double Swing => wearer.Strength * gait.Swing * Math.Sin(_phase / 2 + 0.5);

        /// <summary>The next reading of the accelerometer without gravity, g, in the phone's axes.</summary>
        public (double X, double Y, double Z) Accelerate()
        {
            var (step, side) = (Math.Sin(_phase), 0.5 * Math.Sin(_phase / 2)); // left and right step differ
            var upward =
                step + gait.Second * Math.Sin(2 * _phase + 1) + gait.Third * Math.Sin(3 * _phase + 2);
            var phone = Attitude with { Yaw = Attitude.Yaw - _heading }; // as seen by the person, who walks ahead
            return phone.ToPhone(
                wearer.Strength * gait.Push * side + Tremor(),
                wearer.Strength * gait.Push * Math.Cos(_phase) + Tremor(),
                wearer.Strength * gait.Bounce * upward + Tremor()
            );
        }

        /// <summary>Goes on by <paramref name="seconds"/>.</summary>
        public void Advance(double seconds)
        {
            var unevenness = 1 + 0.15 * Noise();
            _phase += 2 * Math.PI * gait.Tempo * wearer.Tempo * unevenness * seconds;
            _sway += 2 * Math.PI * 0.3 * seconds;
            _heading += gait.Tempo > 0 ? Wander * Noise() : 0;
        }

        private double Tremor() => gait.Tremor * Noise();

        // near enough to normal: twelve evenly distributed numbers would be nearer, four are faster
        private double Noise() =>
            (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2)
            * Math.Sqrt(3);
    }

    /// <summary>How a phone is turned: about the vertical by yaw, then about its x axis by pitch, then about its y axis by
    /// roll, all in rad.</summary>
    private readonly record struct Attitude(double Roll, double Pitch, double Yaw)
    {
        /// <summary>A direction given as east, north and up, in the phone's axes.</summary>
        public (double X, double Y, double Z) ToPhone(double east, double north, double up)
        {
            var (sr, cr) = Math.SinCos(Roll);
            var (sp, cp) = Math.SinCos(Pitch);
            var (sy, cy) = Math.SinCos(Yaw);
            var (x, y) = (cy * east + sy * north, cy * north - sy * east);
            (y, var z) = (cp * y + sp * up, cp * up - sp * y);
            return (cr * x - sr * z, y, sr * x + cr * z);
        }

        /// <summary>How fast the phone turned about its axes to come here, rad/s.</summary>
        /// <param name="before">Its attitude <paramref name="seconds"/> before.</param>
        /// <param name="seconds">A short time.</param>
        public (double X, double Y, double Z) RateFrom(Attitude before, double seconds)
        {
            var (roll, pitch, yaw) = (Roll - before.Roll, Pitch - before.Pitch, Yaw - before.Yaw);
            var (sr, cr) = Math.SinCos(Roll);
            var (sp, cp) = Math.SinCos(Pitch);
            return (
                (pitch * cr - yaw * cp * sr) / seconds,
                (roll + yaw * sp) / seconds,
                (pitch * sr + yaw * cp * cr) / seconds
            );
        }
    }
}
