namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A grid of charts, filled row by row. Every cell keeps its own axes, so a cell shows one pair of axes or one scene.</summary>
    /// <param name="gCharts">The charts.</param>
    /// <param name="nRows">How many rows the grid has.</param>
    /// <param name="nCols">How many columns the grid has.</param>
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
    /// <exception cref="ArgumentException">A chart has traces both plane and in space.</exception>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts,
        int nRows,
        int nCols,
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
        var shared =
            Pattern.Or(StyleParam.LayoutGridPattern.Independent) == StyleParam.LayoutGridPattern.Coupled;
        var placed = gCharts
            .Take(nRows * nCols)
            .Select((chart, cell) => GridCell.Place(chart, cell, nCols, shared));
        var grid = Combine([.. placed]);
        var titles = new GridTitles(
            nRows,
            nCols,
            XGap.Or(shared ? 0.1 : 0.2),
            YGap.Or(shared ? 0.1 : 0.3),
            RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom)
                == StyleParam.LayoutGridRowOrder.TopToBottom
        );
        grid.Layout.PrependAll(
            "annotations",
            titles.Annotations(SubPlotTitles.Or([]), SubPlotTitleFont, SubPlotTitleOffset.Or(0))
        );
        grid.Layout.MergeAt(
            "grid",
            new LayoutGrid()
                .WithValue("rows", nRows)
                .WithValue("columns", nCols)
                .WithValue("roworder", RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom))
                .WithValue("pattern", Pattern.Or(StyleParam.LayoutGridPattern.Independent))
                .With("subplots", SubPlots.Map(LayoutGrid.Cells))
                .With("xaxes", XAxes)
                .With("yaxes", YAxes)
                .With("xgap", XGap)
                .With("ygap", YGap)
                .With("domain", Domain)
                .With("xside", XSide)
                .With("yside", YSide)
        );
        return grid;
    }
}
