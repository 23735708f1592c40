namespace SequenceLab.Data;

/// <summary>One person on the move, or at rest: where the phone points and how it is accelerated, step by step.</summary>
/// <param name="gait">What the person does.</param>
/// <param name="wearer">Who does it.</param>
/// <param name="random">Chance: phase, steps that are not all alike, tremor.</param>
internal sealed class Walk(Gait gait, Wearer wearer, Random random)
{
    private const double Sway = 0.01; // rad, of a body at rest
    private const double Wander = 0.004; // rad, of the heading in a step of time

    private double phase = 2 * Math.PI * random.NextDouble();
    private double sway = 2 * Math.PI * random.NextDouble();
    private double heading = 2 * Math.PI * random.NextDouble();

    /// <summary>The phone's attitude.</summary>
    public Attitude Attitude =>
        new(
            wearer.Pocket.Roll + Sway * Math.Sin(0.7 * sway) + 0.3 * Swing,
            wearer.Pocket.Pitch - gait.Lean + Sway * Math.Sin(sway) - Swing,
            wearer.Pocket.Yaw + heading + 0.2 * Swing
        );

    // a stride is two steps
    private double Swing => wearer.Strength * gait.Swing * Math.Sin(phase / 2 + 0.5);

    /// <summary>The next reading of the accelerometer without gravity, g, in the phone's axes.</summary>
    public (double X, double Y, double Z) Accelerate()
    {
        var (step, side) = (Math.Sin(phase), 0.5 * Math.Sin(phase / 2)); // left and right step differ
        var upward = step + gait.Second * Math.Sin(2 * phase + 1) + gait.Third * Math.Sin(3 * phase + 2);
        var phone = Attitude with { Yaw = Attitude.Yaw - heading }; // as seen by the person, who walks ahead
        return phone.ToPhone(
            wearer.Strength * gait.Push * side + Tremor(),
            wearer.Strength * gait.Push * Math.Cos(phase) + Tremor(),
            wearer.Strength * gait.Bounce * upward + Tremor()
        );
    }

    /// <summary>Goes on by <paramref name="seconds"/>.</summary>
    public void Advance(double seconds)
    {
        var unevenness = 1 + 0.15 * Noise();
        phase += 2 * Math.PI * gait.Tempo * wearer.Tempo * unevenness * seconds;
        sway += 2 * Math.PI * 0.3 * seconds;
        heading += gait.Tempo > 0 ? Wander * Noise() : 0;
    }

    private double Tremor() => gait.Tremor * Noise();

    // near enough to normal: twelve evenly distributed numbers would be nearer, four are faster
    private double Noise() =>
        (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2)
        * Math.Sqrt(3);
}
