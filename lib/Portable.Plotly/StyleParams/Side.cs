namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A side of the plot.</summary>
    public sealed class Side : IWireValue
    {
        readonly string wire;

        Side(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>top</c>.</summary>
        public static Side Top { get; } = new("top");

        /// <summary>plotly.js's <c>top left</c>.</summary>
        public static Side TopLeft { get; } = new("top left");

        /// <summary>plotly.js's <c>top center</c>.</summary>
        public static Side TopCenter { get; } = new("top center");

        /// <summary>plotly.js's <c>top right</c>.</summary>
        public static Side TopRight { get; } = new("top right");

        /// <summary>plotly.js's <c>bottom</c>.</summary>
        public static Side Bottom { get; } = new("bottom");

        /// <summary>plotly.js's <c>left</c>.</summary>
        public static Side Left { get; } = new("left");

        /// <summary>plotly.js's <c>right</c>.</summary>
        public static Side Right { get; } = new("right");
    }
}
