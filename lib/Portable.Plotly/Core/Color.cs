using System.Globalization;

namespace Plotly.NET;

/// <summary>A color, several colors (one a point), or numbers that a color scale turns into colors.</summary>
public sealed class Color : IWireValue
{
    Color(object value) => Value = value;

    /// <summary>The color as it was given: components, a text, or a sequence.</summary>
    public object Value { get; }

    object IWireValue.Wire => Value;

    /// <summary>A color by opacity and components, each 0 to 255.</summary>
    /// <param name="a">Opacity.</param>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is below 0 or above 255.</exception>
    public static Color fromARGB(int a, int r, int g, int b) =>
        new(
            new Argb(
                Component(a, nameof(a)),
                Component(r, nameof(r)),
                Component(g, nameof(g)),
                Component(b, nameof(b))
            )
        );

    /// <summary>An opaque color by components, each 0 to 255.</summary>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <exception cref="ArgumentOutOfRangeException">A component is below 0 or above 255.</exception>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>An opaque color by six hexadecimal digits, with or without <c>#</c>.</summary>
    /// <param name="s">For instance <c>#4477AA</c>.</param>
    /// <exception cref="ArgumentException">Not six hexadecimal digits.</exception>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, null, out var rgb))
            throw new ArgumentException(
                $"expected six hexadecimal digits as in #4477AA, got '{s}'",
                nameof(s)
            );
        return fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>One of CSS's named colors.</summary>
    /// <param name="c">The name.</param>
    public static Color fromKeyword(ColorKeyword c) => new(c.Color);

    /// <summary>Any color that CSS knows, passed on as it is: <c>crimson</c>, <c>#4477AA</c>, <c>rgba(0,0,0,0.3)</c>.</summary>
    /// <param name="c">The color.</param>
    public static Color fromString(string c) => new(c);

    /// <summary>One color a point.</summary>
    /// <param name="c">The colors.</param>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value));

    /// <summary>One number a point, which the color scale turns into colors.</summary>
    /// <param name="c">The numbers.</param>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c)
        where a : IConvertible => new(c);

    static byte Component(int value, string name) =>
        value is >= 0 and <= 255
            ? (byte)value
            : throw new ArgumentOutOfRangeException(name, value, "a color component is 0 to 255");
}
