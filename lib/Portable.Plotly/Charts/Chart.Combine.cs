namespace Plotly.NET.CSharp;

/// <summary>Makes charts.</summary>
public static partial class Chart
{
    /// <summary>One chart with the traces of several; of their layouts, later ones win.</summary>
    /// <param name="gCharts">The charts, at least one.</param>
    /// <exception cref="ArgumentException">No chart.</exception>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>Nothing, to leave a cell of a grid empty.</summary>
    public static GenericChart Invisible()
    {
        var chart = GenericChart.Of(new Trace2D("scatter").WithValue("type", null), useDefaults: false);
        chart.Layout.WithValue("xaxis", HiddenAxis()).WithValue("yaxis", HiddenAxis());
        return chart;
    }

    static LinearAxis HiddenAxis() =>
        LinearAxis.init<int, int, int, int, int, int, int, int>(
            ShowTickLabels: false,
            ShowLine: false,
            ShowGrid: false,
            ZeroLine: false
        );
}
