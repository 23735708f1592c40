using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>
/// The colors of all charts, told apart by readers of any color vision: Paul Tol's "muted" scheme and, for numbers,
/// scales whose lightness alone carries the value.
/// </summary>
/// <remarks>P. Tol, "Colour Schemes", SRON/EPS/TN/09-002, 2021.</remarks>
internal static class Palette
{
    private static readonly string[] _series =
    [
        "#332288",
        "#CC6677",
        "#117733",
        "#88CCEE",
        "#DDCC77",
        "#882255",
        "#44AA99",
        "#999933",
        "#AA4499",
        "#888888",
    ];

    /// <summary>What was trained on, or the first of several.</summary>
    internal static Color First => Series(0);

    /// <summary>What was held out, or the second of several.</summary>
    internal static Color Second => Series(1);

    /// <summary>Text and marks.</summary>
    internal static Color Ink { get; } = Color.fromString("#2B2B2B");

    /// <summary>What stays in the background: chance levels, other classes.</summary>
    internal static Color Quiet { get; } = Color.fromString("#8A8A8A");

    /// <summary>Grid lines and axes.</summary>
    internal static Color Grid { get; } = Color.fromString("#E2E2E2");

    /// <summary>Paper.</summary>
    internal static Color Paper { get; } = Color.fromString("#FFFFFF");

    /// <summary>All of them, for charts that color their traces by order.</summary>
    internal static Color All => Color.fromColors(_series.Select(Color.fromString).ToArray());

    /// <summary>The color of series or class number <paramref name="i"/>; there are ten, then they repeat.</summary>
    internal static Color Series(int i) => Color.fromString(_series[i % _series.Length]);
}
