namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What is drawn at and between the points of a trace.</summary>
    public sealed class Mode : IWireValue
    {
        readonly string wire;

        Mode(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>none</c>.</summary>
        public static Mode None { get; } = new("none");

        /// <summary>plotly.js's <c>lines</c>.</summary>
        public static Mode Lines { get; } = new("lines");

        /// <summary>plotly.js's <c>lines+markers</c>.</summary>
        public static Mode Lines_Markers { get; } = new("lines+markers");

        /// <summary>plotly.js's <c>lines+text</c>.</summary>
        public static Mode Lines_Text { get; } = new("lines+text");

        /// <summary>plotly.js's <c>lines+markers+text</c>.</summary>
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");

        /// <summary>plotly.js's <c>markers</c>.</summary>
        public static Mode Markers { get; } = new("markers");

        /// <summary>plotly.js's <c>markers+text</c>.</summary>
        public static Mode Markers_Text { get; } = new("markers+text");

        /// <summary>plotly.js's <c>text</c>.</summary>
        public static Mode Text { get; } = new("text");
    }
}
