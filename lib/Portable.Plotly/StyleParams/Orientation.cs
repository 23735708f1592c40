namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Horizontal or vertical.</summary>
    public sealed class Orientation : IWireValue
    {
        readonly string wire;

        Orientation(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>h</c>.</summary>
        public static Orientation Horizontal { get; } = new("h");

        /// <summary>plotly.js's <c>v</c>.</summary>
        public static Orientation Vertical { get; } = new("v");
    }
}
