namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How the cells of a heatmap blend.</summary>
    public sealed class SmoothAlg : IWireValue
    {
        readonly object wire;

        SmoothAlg(object wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>false</c>.</summary>
        public static SmoothAlg False { get; } = new(false);

        /// <summary>plotly.js's <c>best</c>.</summary>
        public static SmoothAlg Best { get; } = new("best");

        /// <summary>plotly.js's <c>fast</c>.</summary>
        public static SmoothAlg Fast { get; } = new("fast");
    }
}
