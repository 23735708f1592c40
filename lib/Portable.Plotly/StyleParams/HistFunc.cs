namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What a histogram does with the values of a bin.</summary>
    public sealed class HistFunc : IWireValue
    {
        readonly string wire;

        HistFunc(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>count</c>.</summary>
        public static HistFunc Count { get; } = new("count");

        /// <summary>plotly.js's <c>sum</c>.</summary>
        public static HistFunc Sum { get; } = new("sum");

        /// <summary>plotly.js's <c>avg</c>.</summary>
        public static HistFunc Avg { get; } = new("avg");

        /// <summary>plotly.js's <c>min</c>.</summary>
        public static HistFunc Min { get; } = new("min");

        /// <summary>plotly.js's <c>max</c>.</summary>
        public static HistFunc Max { get; } = new("max");
    }
}
