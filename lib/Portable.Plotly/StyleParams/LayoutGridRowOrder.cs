namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Where the first row of a grid is.</summary>
    public sealed class LayoutGridRowOrder : IWireValue
    {
        readonly string wire;

        LayoutGridRowOrder(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>top to bottom</c>.</summary>
        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");

        /// <summary>plotly.js's <c>bottom to top</c>.</summary>
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
    }
}
