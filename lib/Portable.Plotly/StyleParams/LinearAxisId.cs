namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The axis that a trace or another axis refers to, as in <c>x2</c>.</summary>
    public sealed class LinearAxisId : IWireValue
    {
        readonly string wire;

        LinearAxisId(string wire) => this.wire = wire;

        object IWireValue.Wire => wire;

        /// <summary>No axis: the position is given as a fraction.</summary>
        public static LinearAxisId Free { get; } = new("free");

        /// <summary>An x axis.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static LinearAxisId NewX(int item) => new(Numbered("x", item));

        /// <summary>A y axis.</summary>
        /// <param name="item">Its number, from 1.</param>
        public static LinearAxisId NewY(int item) => new(Numbered("y", item));

        internal static string Pair(LinearAxisId x, LinearAxisId y) => x.wire + y.wire;
    }

    /// <summary>The name of the first of its kind carries no number.</summary>
    static string Numbered(string name, int number) => number < 2 ? name : $"{name}{number}";
}
