namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The kind of a shape.</summary>
    public sealed class ShapeType : IWireValue
    {
        readonly string wire;

        ShapeType(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>circle</c>.</summary>
        public static ShapeType Circle { get; } = new("circle");

        /// <summary>plotly.js's <c>rect</c>.</summary>
        public static ShapeType Rectangle { get; } = new("rect");

        /// <summary>plotly.js's <c>path</c>.</summary>
        public static ShapeType SvgPath { get; } = new("path");

        /// <summary>plotly.js's <c>line</c>.</summary>
        public static ShapeType Line { get; } = new("line");
    }
}
