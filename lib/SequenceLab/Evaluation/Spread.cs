using System.Globalization;

namespace SequenceLab.Evaluation;

/// <summary>A share measured once for each of several seeds.</summary>
/// <param name="Values">The measurements, 0 … 1.</param>
public sealed record Spread(IReadOnlyList<double> Values)
{
    /// <summary>Their mean.</summary>
    public double Mean => Values.Average();

    /// <summary>For example <c>98.67 % (98.64 to 98.69, 3 seeds)</c>.</summary>
    public override string ToString() =>
        Values.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * Mean:F2} % (1 seed)")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * Mean:F2} % ({100 * Values.Min():F2} to {100 * Values.Max():F2}, {Values.Count} seeds)"
            );
}
