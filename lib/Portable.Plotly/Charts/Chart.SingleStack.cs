namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Charts below each other, as a grid of one column.</summary>
    /// <param name="gCharts">The charts.</param>
    /// <param name="SubPlotTitles">Titles above the cells, in order.</param>
    /// <param name="SubPlotTitleFont">The font of these titles.</param>
    /// <param name="SubPlotTitleOffset">How far up to move these titles, as a fraction of the height.</param>
    /// <param name="SubPlots">The axes of every cell, for free forms.</param>
    /// <param name="XAxes">The x axes of the columns, where shared.</param>
    /// <param name="YAxes">The y axes of the rows, where shared.</param>
    /// <param name="RowOrder">Whether the first row is at the top (default).</param>
    /// <param name="Pattern">Whether every cell has axes of its own (default) or shares them.</param>
    /// <param name="XGap">The space between columns, as a fraction of a cell.</param>
    /// <param name="YGap">The space between rows, as a fraction of a cell.</param>
    /// <param name="Domain">The part of the figure that the grid takes.</param>
    /// <param name="XSide">Where the x axes stand.</param>
    /// <param name="YSide">Where the y axes stand.</param>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default,
        Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default,
        Optional<StyleParam.LayoutGridYSide> YSide = default
    )
    {
        GenericChart[] charts = [.. gCharts];
        return Grid(
            charts,
            charts.Length,
            1,
            SubPlotTitles,
            SubPlotTitleFont,
            SubPlotTitleOffset,
            SubPlots,
            XAxes,
            YAxes,
            RowOrder,
            Pattern,
            XGap,
            YGap,
            Domain,
            XSide,
            YSide
        );
    }
}
