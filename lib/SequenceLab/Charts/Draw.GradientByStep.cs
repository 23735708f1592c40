using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>How large the gradient still is, step by step on its way back, on an axis of powers of ten.</summary>
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
    )
    {
        ExpectCurves(curves);
        var lines = curves.Select(
            (curve, i) =>
                Chart.Line<double, double, string>(
                    curve.X,
                    curve.Y.Select(value => NumberText.Rounded(value, digits: 3)).ToArray(),
                    Name: curve.Name,
                    LineColor: Palette.Series(i),
                    LineWidth: 2.5
                )
        );
        return Chart
            .Combine(lines.ToArray())
            .XAxis(x)
            .YAxis(y)
            .WithLayout(new { yaxis = new { type = "log", exponentformat = "power" } })
            .LegendBelow()
            .Finish(title, height: 460);
    }
}
