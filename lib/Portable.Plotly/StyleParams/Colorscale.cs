namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How numbers become colors.</summary>
    public sealed class Colorscale : IWireValue
    {
        readonly object wire;

        Colorscale(object wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>plotly.js's <c>RdBu</c>.</summary>
        public static Colorscale RdBu { get; } = new("RdBu");

        /// <summary>plotly.js's <c>Earth</c>.</summary>
        public static Colorscale Earth { get; } = new("Earth");

        /// <summary>plotly.js's <c>Blackbody</c>.</summary>
        public static Colorscale Blackbody { get; } = new("Blackbody");

        /// <summary>plotly.js's <c>YIOrRd</c>.</summary>
        public static Colorscale YIOrRd { get; } = new("YIOrRd");

        /// <summary>plotly.js's <c>YIGnBu</c>.</summary>
        public static Colorscale YIGnBu { get; } = new("YIGnBu");

        /// <summary>plotly.js's <c>Bluered</c>.</summary>
        public static Colorscale Bluered { get; } = new("Bluered");

        /// <summary>plotly.js's <c>Portland</c>.</summary>
        public static Colorscale Portland { get; } = new("Portland");

        /// <summary>plotly.js's <c>Electric</c>.</summary>
        public static Colorscale Electric { get; } = new("Electric");

        /// <summary>plotly.js's <c>Jet</c>.</summary>
        public static Colorscale Jet { get; } = new("Jet");

        /// <summary>plotly.js's <c>Hot</c>.</summary>
        public static Colorscale Hot { get; } = new("Hot");

        /// <summary>plotly.js's <c>Greys</c>.</summary>
        public static Colorscale Greys { get; } = new("Greys");

        /// <summary>plotly.js's <c>Greens</c>.</summary>
        public static Colorscale Greens { get; } = new("Greens");

        /// <summary>plotly.js's <c>Picnic</c>.</summary>
        public static Colorscale Picnic { get; } = new("Picnic");

        /// <summary>plotly.js's <c>Rainbow</c>.</summary>
        public static Colorscale Rainbow { get; } = new("Rainbow");

        /// <summary>plotly.js's <c>Viridis</c>.</summary>
        public static Colorscale Viridis { get; } = new("Viridis");

        /// <summary>plotly.js's <c>Cividis</c>.</summary>
        public static Colorscale Cividis { get; } = new("Cividis");

        /// <summary>Colors at given places, blended between.</summary>
        /// <param name="item">Places from 0 to 1 with their colors, at least two.</param>
        /// <exception cref="ArgumentException">Fewer than two.</exception>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item)
        {
            object[][] stops = [.. item.Select(stop => new object[] { stop.Item1, stop.Item2 })];
            return stops.Length >= 2
                ? new(stops)
                : throw new ArgumentException(
                    $"a color scale needs a color at 0 and one at 1, got {stops.Length}",
                    nameof(item)
                );
        }
    }
}
