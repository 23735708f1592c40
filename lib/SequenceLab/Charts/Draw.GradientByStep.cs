using Plotly.NET;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>How large the gradient still is, step by step on its way back, on an axis of magnitudes.</summary>
    /// <param name="curves">One curve a network: steps before the end, and the gradient's norm there, above 0.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <exception cref="ArgumentException">No curve.</exception>
    public static GenericChart GradientByStep(
        IReadOnlyList<Series> curves,
        string title,
        string x = "steps before the end",
        string y = "norm of the gradient"
    ) => Magnitudes(curves, title, x, y);
}
