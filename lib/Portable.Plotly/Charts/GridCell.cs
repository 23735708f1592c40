namespace Plotly.NET;

/// <summary>A chart's place in a grid.</summary>
internal static class GridCell
{
    /// <summary>Gives a chart the axes or the scene of its cell; of several, it keeps the first.</summary>
    /// <param name="chart">The chart, changed in place.</param>
    /// <param name="cell">The number of its cell, from 0, row by row.</param>
    /// <param name="columns">How many columns the grid has.</param>
    /// <param name="shared">Whether columns and rows share their axes.</param>
    /// <exception cref="ArgumentException">The chart has traces both plane and in space.</exception>
    internal static GenericChart Place(GenericChart chart, int cell, int columns, bool shared)
    {
        var (row, column) = (cell / columns, cell % columns);
        if (chart.Traces.All(trace => trace is Trace2D))
            return PlacePlane(chart, cell, shared ? column + 1 : cell + 1, shared ? row + 1 : cell + 1);
        if (chart.Traces.All(trace => trace is Trace3D))
            return PlaceScene(chart, cell, row, column);
        throw new ArgumentException(
            $"the chart of row {row + 1}, column {column + 1} mixes plane and spatial traces"
        );
    }

    static GenericChart PlacePlane(GenericChart chart, int cell, int x, int y)
    {
        var layout = chart.Layout;
        var xAxis = layout.Get<LinearAxis>("xaxis") ?? new LinearAxis();
        var yAxis = layout.Get<LinearAxis>("yaxis") ?? new LinearAxis();
        RemoveAll<LinearAxis>(layout);
        return chart
            .WithAxisAnchor(x, y)
            .WithXAxis(xAxis, StyleParam.SubPlotId.NewXAxis(cell + 1))
            .WithYAxis(yAxis, StyleParam.SubPlotId.NewYAxis(cell + 1));
    }

    static GenericChart PlaceScene(GenericChart chart, int cell, int row, int column)
    {
        var scene = chart.Layout.Get<Scene>("scene") ?? new Scene();
        scene.WithValue("domain", new Domain().WithValue("row", row).WithValue("column", column));
        RemoveAll<Scene>(chart.Layout);
        var id = StyleParam.SubPlotId.NewScene(cell + 1);
        foreach (var trace in chart.Traces)
            trace.WithValue("scene", id);
        chart.Layout.MergeAt(id.Name, scene);
        return chart;
    }

    static void RemoveAll<T>(Layout layout)
    {
        foreach (
            var name in layout.Properties.Where(property => property.Value is T).Select(p => p.Key).ToArray()
        )
            layout.Remove(name);
    }
}
