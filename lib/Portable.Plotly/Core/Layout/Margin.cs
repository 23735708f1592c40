namespace Plotly.NET.LayoutObjects;

/// <summary>The space around a plot, in pixels.</summary>
public sealed class Margin : DynamicObj.DynamicObj
{
    /// <summary>A margin without any property.</summary>
    public Margin() { }

    /// <summary>
    /// A margin with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static Margin init<a, b, c, d, e, f>(
        FSharpOption<a>? Left = null,
        FSharpOption<b>? Right = null,
        FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null,
        FSharpOption<f>? Autoexpand = null
    ) =>
        new Margin()
            .With("l", Left)
            .With("r", Right)
            .With("t", Top)
            .With("b", Bottom)
            .With("pad", Pad)
            .With("autoexpand", Autoexpand);
}
