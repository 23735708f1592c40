namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Where a text stands, seen from its point or bar.</summary>
    public sealed class TextPosition : IWireValue
    {
        readonly string wire;

        TextPosition(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>top left</c>.</summary>
        public static TextPosition TopLeft { get; } = new("top left");

        /// <summary>plotly.js's <c>top center</c>.</summary>
        public static TextPosition TopCenter { get; } = new("top center");

        /// <summary>plotly.js's <c>top right</c>.</summary>
        public static TextPosition TopRight { get; } = new("top right");

        /// <summary>plotly.js's <c>middle left</c>.</summary>
        public static TextPosition MiddleLeft { get; } = new("middle left");

        /// <summary>plotly.js's <c>middle center</c>.</summary>
        public static TextPosition MiddleCenter { get; } = new("middle center");

        /// <summary>plotly.js's <c>middle right</c>.</summary>
        public static TextPosition MiddleRight { get; } = new("middle right");

        /// <summary>plotly.js's <c>bottom left</c>.</summary>
        public static TextPosition BottomLeft { get; } = new("bottom left");

        /// <summary>plotly.js's <c>bottom center</c>.</summary>
        public static TextPosition BottomCenter { get; } = new("bottom center");

        /// <summary>plotly.js's <c>bottom right</c>.</summary>
        public static TextPosition BottomRight { get; } = new("bottom right");

        /// <summary>plotly.js's <c>auto</c>.</summary>
        public static TextPosition Auto { get; } = new("auto");

        /// <summary>plotly.js's <c>inside</c>.</summary>
        public static TextPosition Inside { get; } = new("inside");

        /// <summary>plotly.js's <c>outside</c>.</summary>
        public static TextPosition Outside { get; } = new("outside");

        /// <summary>plotly.js's <c>none</c>.</summary>
        public static TextPosition None { get; } = new("none");
    }
}
