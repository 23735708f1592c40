namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the area of a trace is filled up to.</summary>
    public sealed class Fill : IWireValue
    {
        readonly string wire;

        Fill(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>none</c>.</summary>
        public static Fill None { get; } = new("none");

        /// <summary>plotly.js's <c>tozeroy</c>.</summary>
        public static Fill ToZero_y { get; } = new("tozeroy");

        /// <summary>plotly.js's <c>tozerox</c>.</summary>
        public static Fill ToZero_x { get; } = new("tozerox");

        /// <summary>plotly.js's <c>tonexty</c>.</summary>
        public static Fill ToNext_y { get; } = new("tonexty");

        /// <summary>plotly.js's <c>tonextx</c>.</summary>
        public static Fill ToNext_x { get; } = new("tonextx");

        /// <summary>plotly.js's <c>toself</c>.</summary>
        public static Fill ToSelf { get; } = new("toself");

        /// <summary>plotly.js's <c>tonext</c>.</summary>
        public static Fill ToNext { get; } = new("tonext");
    }
}
