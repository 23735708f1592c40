namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether axis lines are repeated on the opposite side.</summary>
    public sealed class Mirror : IWireValue
    {
        readonly object wire;

        Mirror(object wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>true</c>.</summary>
        public static Mirror True { get; } = new(true);

        /// <summary>plotly.js's <c>ticks</c>.</summary>
        public static Mirror Ticks { get; } = new("ticks");

        /// <summary>plotly.js's <c>false</c>.</summary>
        public static Mirror False { get; } = new(false);

        /// <summary>plotly.js's <c>all</c>.</summary>
        public static Mirror All { get; } = new("all");

        /// <summary>plotly.js's <c>allticks</c>.</summary>
        public static Mirror AllTicks { get; } = new("allticks");
    }
}
