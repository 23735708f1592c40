namespace SequenceLab.Data;

/// <summary>A person of the motion model: tempo, strength, and how the phone is put into the pocket.</summary>
/// <param name="Tempo">Factor on the steps a second.</param>
/// <param name="Strength">Factor on every acceleration and swing.</param>
/// <param name="Pocket">The phone's attitude when the person stands.</param>
internal readonly record struct Wearer(double Tempo, double Strength, Attitude Pocket)
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
