namespace SequenceLab.Data;

/// <summary>How an activity moves the thigh, for a person of average tempo and strength.</summary>
/// <param name="Tempo">Steps a second; 0 at rest.</param>
/// <param name="Bounce">Acceleration up and down at the step's frequency, g.</param>
/// <param name="Second">Share of the second harmonic: the softness of the tread.</param>
/// <param name="Third">Share of the third harmonic: the impact of the heel.</param>
/// <param name="Push">Acceleration forward and back, g.</param>
/// <param name="Swing">Swing of the thigh with every stride, rad.</param>
/// <param name="Tremor">Noise of the acceleration, g.</param>
/// <param name="Lean">How far the thigh is from hanging down, rad.</param>
internal readonly record struct Gait(
    double Tempo,
    double Bounce,
    double Second,
    double Third,
    double Push,
    double Swing,
    double Tremor,
    double Lean
)
{
    /// <summary>The gait of an activity.</summary>
    public static Gait Of(Activity activity) =>
        activity switch
        {
            Activity.Downstairs => new(1.95, 0.38, 0.75, 0.5, 0.14, 0.24, 0.07, 0.12),
            Activity.Upstairs => new(1.65, 0.22, 0.3, 0.12, 0.22, 0.42, 0.05, 0.3),
            Activity.Walking => new(1.85, 0.3, 0.45, 0.25, 0.2, 0.33, 0.05, 0.1),
            Activity.Jogging => new(2.7, 1.1, 0.35, 0.2, 0.45, 0.5, 0.12, 0.2),
            Activity.Sitting => new(0, 0, 0, 0, 0, 0, 0.004, 1.35),
            Activity.Standing => new(0, 0, 0, 0, 0, 0, 0.009, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(activity)),
        };
}
