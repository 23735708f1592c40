namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The kind of an axis.</summary>
    public sealed class AxisType : IWireValue
    {
        readonly string wire;

        AxisType(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>-</c>.</summary>
        public static AxisType Auto { get; } = new("-");

        /// <summary>plotly.js's <c>linear</c>.</summary>
        public static AxisType Linear { get; } = new("linear");

        /// <summary>plotly.js's <c>log</c>.</summary>
        public static AxisType Log { get; } = new("log");

        /// <summary>plotly.js's <c>date</c>.</summary>
        public static AxisType Date { get; } = new("date");

        /// <summary>plotly.js's <c>category</c>.</summary>
        public static AxisType Category { get; } = new("category");

        /// <summary>plotly.js's <c>multicategory</c>.</summary>
        public static AxisType MultiCategory { get; } = new("multicategory");
    }
}
