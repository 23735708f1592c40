using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Lines on an axis of magnitudes, where a half is as far from one as one is from two.</summary>
    /// <param name="curves">The lines; those of one name share a color and a place in the legend.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <exception cref="ArgumentException">No curve, or an empty one.</exception>
    public static GenericChart Magnitudes(IReadOnlyList<Series> curves, string title, string x, string y)
    {
        ExpectCurves(curves);
        string[] names = [.. curves.Select(curve => curve.Name).Distinct()];
        var lines = curves.Select(
            (curve, i) =>
                Chart.Line<double, double, string>(
                    curve.X,
                    curve.Y.Select(value => NumberText.Rounded(value, digits: 4)).ToArray(),
                    Name: curve.Name,
                    ShowLegend: !curves.Take(i).Any(before => before.Name == curve.Name),
                    LineColor: Palette.Series(Array.IndexOf(names, curve.Name)),
                    LineWidth: curves.Count > names.Length ? 1.5 : 2.5
                )
        );
        return Chart
            .Combine(lines.ToArray())
            .XAxis(x)
            .YAxis(y)
            .LogY(curves.SelectMany(curve => curve.Y))
            .LegendBelow()
            .Finish(title);
    }
}
