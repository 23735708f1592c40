using System.Globalization;

namespace SequenceLab.Evaluation;

/// <summary>A share and the bounds between which its true value lies with 95 % confidence.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Value">The share that was seen.</param>
/// <param name="High">Upper bound.</param>
public sealed record Interval(double Low, double Value, double High)
{
    private const double Z = 1.959963984540054; // 97.5 % of a normal distribution lie below

    /// <summary>Wilson's score interval for <paramref name="right"/> right answers of <paramref name="all"/>.</summary>
    /// <param name="right">Right answers.</param>
    /// <param name="all">Answers. Of none nothing is known: the bounds are 0 and 1, the share is given as 0.</param>
    /// <remarks>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.</remarks>
    public static Interval Wilson(int right, int all)
    {
        if (right < 0 || right > all)
        {
            throw new ArgumentOutOfRangeException(
                nameof(right),
                $"{right} right answers of {all}; expected 0 to all."
            );
        }
        if (all == 0)
        {
            return new(0, 0, 1);
        }
        var share = (double)right / all;
        var shrink = 1 / (1 + Z * Z / all);
        var middle = shrink * (share + Z * Z / (2 * all));
        var half = shrink * Z * Math.Sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new(Math.Max(0, middle - half), share, Math.Min(1, middle + half));
    }

    /// <summary>For example <c>96.9 % (92.3 to 98.8)</c>.</summary>
    public string Percent =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Value:F1} % ({100 * Low:F1} to {100 * High:F1})"
        );

    /// <summary>For example <c>0.9688 (0.9225 to 0.9878)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:F4} ({Low:F4} to {High:F4})");
}
