namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the label under the mouse shows.</summary>
    public sealed class HoverInfo : IWireValue
    {
        readonly string wire;

        HoverInfo(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>x</c>.</summary>
        public static HoverInfo X { get; } = new("x");

        /// <summary>plotly.js's <c>x+y</c>.</summary>
        public static HoverInfo XY { get; } = new("x+y");

        /// <summary>plotly.js's <c>x+y+z</c>.</summary>
        public static HoverInfo XYZ { get; } = new("x+y+z");

        /// <summary>plotly.js's <c>x+y+z+text</c>.</summary>
        public static HoverInfo XYZText { get; } = new("x+y+z+text");

        /// <summary>plotly.js's <c>x+y+z+text+name</c>.</summary>
        public static HoverInfo XYZTextName { get; } = new("x+y+z+text+name");

        /// <summary>plotly.js's <c>y</c>.</summary>
        public static HoverInfo Y { get; } = new("y");

        /// <summary>plotly.js's <c>y+z</c>.</summary>
        public static HoverInfo YZ { get; } = new("y+z");

        /// <summary>plotly.js's <c>y+z+text</c>.</summary>
        public static HoverInfo YZText { get; } = new("y+z+text");

        /// <summary>plotly.js's <c>y+z+text+name</c>.</summary>
        public static HoverInfo YZTextName { get; } = new("y+z+text+name");

        /// <summary>plotly.js's <c>z</c>.</summary>
        public static HoverInfo Z { get; } = new("z");

        /// <summary>plotly.js's <c>z+text</c>.</summary>
        public static HoverInfo ZText { get; } = new("z+text");

        /// <summary>plotly.js's <c>z+text+name</c>.</summary>
        public static HoverInfo ZTextName { get; } = new("z+text+name");

        /// <summary>plotly.js's <c>text</c>.</summary>
        public static HoverInfo Text { get; } = new("text");

        /// <summary>plotly.js's <c>text+name</c>.</summary>
        public static HoverInfo TextName { get; } = new("text+name");

        /// <summary>plotly.js's <c>name</c>.</summary>
        public static HoverInfo Name { get; } = new("name");

        /// <summary>plotly.js's <c>all</c>.</summary>
        public static HoverInfo All { get; } = new("all");

        /// <summary>plotly.js's <c>none</c>.</summary>
        public static HoverInfo None { get; } = new("none");

        /// <summary>plotly.js's <c>skip</c>.</summary>
        public static HoverInfo Skip { get; } = new("skip");
    }
}
