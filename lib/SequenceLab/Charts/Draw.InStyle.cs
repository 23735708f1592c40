using Plotly.NET;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>Gives a chart made elsewhere the look of the others: colors, type, light axes with their units.</summary>
    /// <param name="chart">The chart, of one pair of axes; traces without a color of their own get the palette's.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axis, with the unit.</param>
    /// <param name="y">The title of the y axis, with the unit.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    public static GenericChart InStyle(
        GenericChart chart,
        string title,
        string x,
        string y,
        int width = ChartStyle.Width,
        int height = ChartStyle.Height
    ) => chart.XAxis(x).YAxis(y).Finish(title, width, height);
}
