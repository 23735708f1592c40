namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the numbers of an image's pixel mean.</summary>
    public sealed class ColorModel : IWireValue
    {
        readonly string wire;

        ColorModel(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>rgb</c>.</summary>
        public static ColorModel RGB { get; } = new("rgb");

        /// <summary>plotly.js's <c>rgba</c>.</summary>
        public static ColorModel RGBA { get; } = new("rgba");

        /// <summary>plotly.js's <c>rgba256</c>.</summary>
        public static ColorModel RGBA256 { get; } = new("rgba256");

        /// <summary>plotly.js's <c>hsl</c>.</summary>
        public static ColorModel HSL { get; } = new("hsl");

        /// <summary>plotly.js's <c>hsla</c>.</summary>
        public static ColorModel HSLA { get; } = new("hsla");
    }
}
