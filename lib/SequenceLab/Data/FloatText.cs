using System.Buffers.Text;
using System.Globalization;

namespace SequenceLab.Data;

/// <summary>Reads decimal numbers from UTF-8 text, rounded as <see cref="float.Parse(string)"/> rounds.</summary>
internal static class FloatText
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const int MaxDigits = 18; // more may not fit 64 bits
    private const int MaxPower = 22; // the last power of ten that a double holds exactly

    private static readonly double[] Powers =
    [
        .. Enumerable
            .Range(0, MaxPower + 1)
            .Select(i => double.Parse($"1e{i}", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads all of <paramref name="text"/> as one number.</summary>
    /// <returns>Whether it is one, and finite.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        if (TryScale(text, out var wide) && IsFarFromHalf(wide))
        {
            value = (float)wide;
            return true;
        }
        // Utf8Parser rounds a middle written with more than a hundred digits the wrong way; this takes NULs at the end
        return float.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && float.IsFinite(value)
            && text[^1] != 0;
    }

    // digits as a whole number times a power of ten: within 2 units in the last place of a double
    private static bool TryScale(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var i = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var (mantissa, digits, power, point) = (0UL, 0, 0, false);
        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
                digits += mantissa == 0 ? 0 : 1;
                power -= point ? 1 : 0;
            }
            else if (text[i] == '.' && !point)
                point = true;
            else
                break;
        }
        if (i < text.Length)
        {
            if ((text[i] | 0x20) != 'e' || !Utf8Parser.TryParse(text[(i + 1)..], out int e, out var read))
                return false;
            if (i + 1 + read != text.Length || e is < -MaxPower or > MaxPower)
                return false;
            power += e;
        }
        if (digits is 0 or > MaxDigits || Math.Abs(power) > MaxPower)
            return false;
        value = power < 0 ? mantissa / Powers[-power] : mantissa * Powers[power];
        value = text[0] == '-' ? -value : value;
        return true;
    }

    // rounding twice, to double and then to float, errs only beside the middle between two floats
    private static bool IsFarFromHalf(double value)
    {
        const long half = 1L << 28;
        const long margin = 4;
        var low = BitConverter.DoubleToInt64Bits(value) & ((1L << 29) - 1);
        return Math.Abs(low - half) > margin && Math.Abs(value) is > 1e-37 and < 1e38;
    }
}
