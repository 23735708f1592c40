using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>Numbers are read as <see cref="float.Parse(string)"/> reads them, to the last bit.</summary>
public class FloatTextTests
{
    private static readonly Regex Number = new(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z");

    private static readonly Gen<float> Floats =
        from high in Gen.Choose(0, ushort.MaxValue)
        from low in Gen.Choose(0, ushort.MaxValue)
        let value = BitConverter.Int32BitsToSingle(high << 16 | low)
        where float.IsFinite(value)
        select value;

    private static readonly Gen<string> Digits = Gen.Elements("0123456789".ToCharArray())
        .ListOf()
        .Select(digits => string.Concat(digits));

    private static readonly Gen<string> Decimals =
        from sign in Gen.Elements("", "-", "+")
        from whole in Digits.Select(d => "0" + d)
        from fraction in Digits
        from exponent in Gen.Frequency((2, Gen.Constant("")), (1, Gen.Choose(-60, 60).Select(e => $"e{e}")))
        select $"{sign}{whole}.{fraction}{exponent}";

    [Theory]
    [InlineData("R")]
    [InlineData("G9")]
    [InlineData("G6")]
    [InlineData("E3")]
    [InlineData("E20")]
    [InlineData("F3")]
    [InlineData("F25")]
    [InlineData("0000.0#########")]
    public void Any_float_in_any_format(string format) =>
        ForAll(Floats, value => Agrees(value.ToString(format, CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_double_with_its_long_tail() =>
        ForAll(
            from value in Floats
            from off in Gen.Choose(-1_000_000, 1_000_000)
            select (value * (1 + off * 1e-9)).ToString("R", CultureInfo.InvariantCulture),
            Agrees
        );

    [Fact]
    public void The_middle_between_two_floats_and_what_lies_just_beside_it() =>
        ForAll(
            Floats,
            value =>
            {
                var middle = ((double)value + MathF.BitIncrement(value)) / 2;
                if (!double.IsFinite(middle))
                    return;
                Agrees(middle.ToString("R", CultureInfo.InvariantCulture));
                Agrees(middle.ToString("F160", CultureInfo.InvariantCulture)); // every digit of it
                Agrees(middle.ToString("F160", CultureInfo.InvariantCulture) + "1");
                Agrees(Math.BitDecrement(middle).ToString("F160", CultureInfo.InvariantCulture));
            }
        );

    [Fact]
    public void Any_digits_with_point_and_exponent() => ForAll(Decimals, Agrees);

    [Theory]
    [InlineData("-17.365788000000002")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e5")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1E+05")]
    [InlineData("1.401298464324817e-45")] // the least of the denormal
    [InlineData("7.0064923216240853e-46")] // half of it
    [InlineData("7.0064923216240854e-46")]
    [InlineData("1.1754943508222875e-38")] // the least of the normal
    [InlineData("3.4028234663852886e38")] // the greatest
    [InlineData("340282346638528859811704183484516925440")]
    [InlineData("0.000000000000000000000000000000000000001")]
    [InlineData("00000000000000000000000000000000000000001.5")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e-400")]
    [InlineData("0e99999")]
    [InlineData("1e-2147483648")]
    public void Some_numbers(string text) => Agrees(text);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5.0")]
    [InlineData("1e5e5")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\0")]
    [InlineData("0x10")]
    [InlineData("1f")]
    [InlineData("(1)")]
    [InlineData("\"1\"")]
    [InlineData("one")]
    [InlineData("１")]
    [InlineData("nan")]
    [InlineData("NaN")]
    [InlineData("-NaN")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1e39")]
    [InlineData("-3.5e38")]
    [InlineData("1e400")]
    public void Not_a_finite_number(string text) =>
        Assert.False(FloatText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Of_any_characters_only_numbers_are_read() =>
        ForAll(
            Gen.Elements("0123456789++--..eE ,".ToCharArray()).ListOf().Resize(7).Select(string.Concat),
            Agrees
        );

    private static void Agrees(string text)
    {
        var read = FloatText.TryParse(Encoding.UTF8.GetBytes(text), out var value);
        var expected = Number.IsMatch(text)
            ? float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : float.NaN;
        Assert.True(read == float.IsFinite(expected), $"'{text}' was {(read ? "read" : "refused")}");
        if (read)
            Assert.True(
                BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(value),
                $"'{text}' gave {value:G9}, expected {expected:G9}"
            );
    }

    private static void ForAll<T>(Gen<T> generator, Action<T> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(1, 3),
            Prop.ForAll(generator.ToArbitrary(), check)
        );
}
