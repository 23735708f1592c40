namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether and how an axis finds its range.</summary>
    public sealed class AutoRange : IWireValue
    {
        readonly object wire;

        AutoRange(object wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>true</c>.</summary>
        public static AutoRange True { get; } = new(true);

        /// <summary>plotly.js's <c>false</c>.</summary>
        public static AutoRange False { get; } = new(false);

        /// <summary>plotly.js's <c>reversed</c>.</summary>
        public static AutoRange Reversed { get; } = new("reversed");

        /// <summary>plotly.js's <c>min reversed</c>.</summary>
        public static AutoRange MinReversed { get; } = new("min reversed");

        /// <summary>plotly.js's <c>max reversed</c>.</summary>
        public static AutoRange MaxReversed { get; } = new("max reversed");

        /// <summary>plotly.js's <c>min</c>.</summary>
        public static AutoRange Min { get; } = new("min");

        /// <summary>plotly.js's <c>max</c>.</summary>
        public static AutoRange Max { get; } = new("max");
    }
}
