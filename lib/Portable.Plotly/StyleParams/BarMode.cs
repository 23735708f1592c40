namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How bars at the same position share it.</summary>
    public sealed class BarMode : IWireValue
    {
        readonly string wire;

        BarMode(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>stack</c>.</summary>
        public static BarMode Stack { get; } = new("stack");

        /// <summary>plotly.js's <c>group</c>.</summary>
        public static BarMode Group { get; } = new("group");

        /// <summary>plotly.js's <c>overlay</c>.</summary>
        public static BarMode Overlay { get; } = new("overlay");

        /// <summary>plotly.js's <c>relative</c>.</summary>
        public static BarMode Relative { get; } = new("relative");
    }
}
