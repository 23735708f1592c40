namespace Plotly.NET.LayoutObjects;

/// <summary>The rows and columns of a chart of several plots.</summary>
public sealed class LayoutGrid : DynamicObj.DynamicObj
{
    internal LayoutGrid() { }

    /// <summary>The names of the cells' axes, as in <c>x2y2</c>.</summary>
    internal static string[][] Cells(Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][] axes) =>
        [
            .. axes.Select(row =>
                row.Select(cell => StyleParam.LinearAxisId.Pair(cell.Item1, cell.Item2)).ToArray()
            ),
        ];
}
