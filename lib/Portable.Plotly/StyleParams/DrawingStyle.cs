namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The dashes of a line.</summary>
    public sealed class DrawingStyle : IWireValue
    {
        readonly string wire;

        DrawingStyle(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>solid</c>.</summary>
        public static DrawingStyle Solid { get; } = new("solid");

        /// <summary>plotly.js's <c>dash</c>.</summary>
        public static DrawingStyle Dash { get; } = new("dash");

        /// <summary>plotly.js's <c>dot</c>.</summary>
        public static DrawingStyle Dot { get; } = new("dot");

        /// <summary>plotly.js's <c>dashdot</c>.</summary>
        public static DrawingStyle DashDot { get; } = new("dashdot");

        /// <summary>plotly.js's <c>longdash</c>.</summary>
        public static DrawingStyle LongDash { get; } = new("longdash");

        /// <summary>plotly.js's <c>longdashdot</c>.</summary>
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        /// <summary>Dashes and gaps of given lengths.</summary>
        /// <param name="item">The lengths in pixels: dash, gap, dash, …</param>
        public static DrawingStyle NewUser(IEnumerable<int> item) =>
            new(string.Join(',', item.Select(length => $"{length}px")));
    }
}
