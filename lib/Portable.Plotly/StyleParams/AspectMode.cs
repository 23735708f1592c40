namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How the axes of a 3D scene are scaled against each other.</summary>
    public sealed class AspectMode : IWireValue
    {
        readonly string wire;

        AspectMode(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>auto</c>.</summary>
        public static AspectMode Auto { get; } = new("auto");

        /// <summary>plotly.js's <c>cube</c>.</summary>
        public static AspectMode Cube { get; } = new("cube");

        /// <summary>plotly.js's <c>data</c>.</summary>
        public static AspectMode Data { get; } = new("data");

        /// <summary>plotly.js's <c>manual</c>.</summary>
        public static AspectMode Manual { get; } = new("manual");
    }
}
