namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the bars of a histogram are divided by.</summary>
    public sealed class HistNorm : IWireValue
    {
        readonly string wire;

        HistNorm(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's empty text.</summary>
        public static HistNorm None { get; } = new("");

        /// <summary>plotly.js's <c>percent</c>.</summary>
        public static HistNorm Percent { get; } = new("percent");

        /// <summary>plotly.js's <c>probability</c>.</summary>
        public static HistNorm Probability { get; } = new("probability");

        /// <summary>plotly.js's <c>density</c>.</summary>
        public static HistNorm Density { get; } = new("density");

        /// <summary>plotly.js's <c>probability density</c>.</summary>
        public static HistNorm ProbabilityDensity { get; } = new("probability density");
    }
}
