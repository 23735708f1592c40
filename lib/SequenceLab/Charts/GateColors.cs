using Plotly.NET;

namespace SequenceLab.Charts;

/// <summary>The colors of an LSTM's gates, the same as in the drawings of its cell in <c>images/</c>.</summary>
internal static class GateColors
{
    /// <summary>Of the input gate.</summary>
    internal static Color Input { get; } = Color.fromString("#117733");

    /// <summary>Of the forget gate.</summary>
    internal static Color Forget { get; } = Color.fromString("#882255");

    /// <summary>Of the output gate.</summary>
    internal static Color Output { get; } = Color.fromString("#332288");
}
