namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether the cells of a grid share axes.</summary>
    public sealed class LayoutGridPattern : IWireValue
    {
        readonly string wire;

        LayoutGridPattern(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>independent</c>.</summary>
        public static LayoutGridPattern Independent { get; } = new("independent");

        /// <summary>plotly.js's <c>coupled</c>.</summary>
        public static LayoutGridPattern Coupled { get; } = new("coupled");
    }
}
