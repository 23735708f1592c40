using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Numbers around zero as colors: blue below, red above, white at zero.</summary>
    /// <param name="rows">The numbers, the first row at the bottom.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static GenericChart AroundZero(
        IReadOnlyList<double[]> rows,
        string title,
        string x,
        string y,
        int width = ChartStyle.Width,
        int height = ChartStyle.Height
    )
    {
        Expect(rows.Count > 0 && rows[0].Length > 0, "nothing to draw: no numbers.", nameof(rows));
        var (least, greatest) = (rows.Min(row => row.Min()), rows.Max(row => row.Max()));
        var reach = Math.Max(Math.Max(-least, greatest), 1e-6);
        return Chart
            .Heatmap<double, int, int, string>(
                rows.Select(ChartStyle.Short).ToArray(),
                ColorScale: ColorScale.AroundZero(reach).For(least, greatest)
            )
            .XAxis(x, grid: false)
            .YAxis(y, grid: false)
            .Finish(title, width, height);
    }
}
