using System.Globalization;

namespace SequenceLab.Charts;

/// <summary>Numbers as titles say them.</summary>
internal static class NumberText
{
    /// <summary>For example <c>98.5 %</c>; two decimals from 99 % on, where they matter.</summary>
    internal static string Share(double share) =>
        share is >= 0.99 and < 1
            ? Text($"{Math.Floor(share * 1e4) / 100:0.00} %")
            : Text($"{100 * share:0.0} %");

    /// <summary>For example <c>10,000</c>.</summary>
    internal static string Count(double count) => Text($"{count:#,0}");

    /// <summary>A number with so many digits, wherever its point is: decimals would make zeros of small numbers.</summary>
    internal static double Rounded(double value, int digits) =>
        double.Parse(
            value.ToString($"G{digits}", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
