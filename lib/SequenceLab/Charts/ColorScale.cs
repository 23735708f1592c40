using System.Globalization;
using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>
/// Colors for the numbers of a fixed range. A heatmap spreads its scale over the values it has; this one is cut to
/// these values first, so that the same number has the same color in every chart.
/// </summary>
/// <param name="Low">The number of the first color.</param>
/// <param name="High">The number of the last color.</param>
/// <param name="Colors">Red, green and blue, evenly spaced from <paramref name="Low"/> to <paramref name="High"/>.</param>
internal sealed record ColorScale(double Low, double High, (int R, int G, int B)[] Colors)
{
    private const int Stops = 21;

    /// <summary>White to dark blue, for shares and counts.</summary>
    internal static ColorScale Shares(double high) =>
        new(0, high, [(255, 255, 255), (146, 178, 214), (0, 52, 112)]);

    /// <summary>White to black, for the ink of drawings.</summary>
    internal static ColorScale Drawing(double high) => new(0, high, [(255, 255, 255), (20, 20, 20)]);

    /// <summary>Blue over white to red, for values around zero.</summary>
    internal static ColorScale AroundZero(double reach) =>
        new(
            -reach,
            reach,
            [(33, 102, 172), (146, 197, 222), (247, 247, 247), (244, 165, 130), (178, 24, 43)]
        );

    /// <summary>The scale for a heatmap whose values lie between these two.</summary>
    internal StyleParam.Colorscale For(double least, double greatest) =>
        StyleParam.Colorscale.NewCustom([
            .. Enumerable
                .Range(0, Stops)
                .Select(i => (double)i / (Stops - 1))
                .Select(part => Tuple.Create(part, At(least + part * (greatest - least)))),
        ]);

    /// <summary>Whether text on this color is easier to read in white.</summary>
    internal bool IsDark(double value)
    {
        var (r, g, b) = Blend(value);
        return 0.299 * r + 0.587 * g + 0.114 * b < 140;
    }

    private Color At(double value)
    {
        var (r, g, b) = Blend(value);
        return Color.fromString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"rgb({Math.Round(r)},{Math.Round(g)},{Math.Round(b)})"
            )
        );
    }

    private (double R, double G, double B) Blend(double value)
    {
        var place = Math.Clamp((value - Low) / (High - Low), 0, 1) * (Colors.Length - 1);
        var i = Math.Min((int)place, Colors.Length - 2);
        var (from, to, part) = (Colors[i], Colors[i + 1], place - i);
        return (Mix(from.R, to.R), Mix(from.G, to.G), Mix(from.B, to.B));

        double Mix(int a, int b) => a + (b - a) * part;
    }
}
