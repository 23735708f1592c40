namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The first and last value of an axis.</summary>
    public sealed class Range : IWireValue
    {
        readonly IConvertible[] values;

        Range(IConvertible[] values) => this.values = values;

        object IWireValue.Wire => values;

        /// <summary>From a first to a last value; on a logarithmic axis, their exponents.</summary>
        /// <param name="item1">The first value.</param>
        /// <param name="item2">The last value.</param>
        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new([item1, item2]);

        /// <summary>The values as they are.</summary>
        /// <param name="item">The values.</param>
        public static Range NewValues(IConvertible[] item) => new(item);

        internal static Range Of<TMin, TMax>(Tuple<TMin, TMax> bounds)
            where TMin : IConvertible
            where TMax : IConvertible => new([bounds.Item1, bounds.Item2]);
    }
}
