using System.Globalization;

namespace SequenceLab.Evaluation;

/// <summary>By how much one accuracy is above another, and how far that can be trusted.</summary>
/// <param name="Difference">The difference, as a share, with its bounds.</param>
/// <param name="People">How many people it comes from. When it is a matter of chance whom a change helps, it helps all of
/// n, or none, with a probability of 2 / 2ⁿ; below six that is more than 5 %.</param>
public sealed record Gain(Interval Difference, int People)
{
    private const int Fewest = 6;

    /// <summary>Whether the interval holds zero: such a difference proves nothing.</summary>
    public bool IsNoise => Difference.Low <= 0 && Difference.High >= 0;

    /// <summary>"gain", "loss", "within the noise" or "too few people to tell".</summary>
    public string Verdict =>
        People < Fewest ? "too few people to tell"
        : IsNoise ? "within the noise"
        : Difference.Value > 0 ? "gain"
        : "loss";

    /// <summary>In points, for example <c>+2.1 points (0.9 to 3.4): gain</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Difference.Value:+0.0;-0.0;0.0} points ({100 * Difference.Low:0.0} to {100 * Difference.High:0.0}): {Verdict}"
        );
}
