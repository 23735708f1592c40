using System.Globalization;

namespace SequenceLab.Evaluation;

/// <summary>By how much one accuracy is above another, and how far that can be trusted.</summary>
/// <param name="Difference">The difference, as a share, with its bounds.</param>
public sealed record Gain(Interval Difference)
{
    /// <summary>Whether the interval holds zero: such a difference proves nothing.</summary>
    public bool IsNoise => Difference.Low <= 0 && Difference.High >= 0;

    /// <summary>"gain", "loss" or "within the noise".</summary>
    public string Verdict =>
        IsNoise ? "within the noise"
        : Difference.Value > 0 ? "gain"
        : "loss";

    /// <summary>In points, for example <c>+2.1 points (0.9 to 3.4): gain</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Difference.Value:+0.0;-0.0;0.0} points ({100 * Difference.Low:0.0} to {100 * Difference.High:0.0}): {Verdict}"
        );
}
