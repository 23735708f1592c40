using static Portable.Plotly.Tests.Behaviour.Figures;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>Grids of charts.</summary>
public class GridTests
{
    [Fact]
    public void Titles_stand_above_the_middle_of_their_cells()
    {
        var grid = Chart.Grid([Line(), Line(), Line(), Line()], 2, 2, SubPlotTitles: new[] { "a", "b", "c" });
        var titles = grid.Layout()["annotations"]!.AsArray();
        Assert.Equal(["a", "b", "c"], titles.Select(title => (string?)title!["text"]));
        // cells of width 0.8 * step with step = 1 / (2 - 0.2); heights 0.7 * step with step = 1 / (2 - 0.3)
        Assert.Equal([0.4 / 1.8, 1.4 / 1.8, 0.4 / 1.8], titles.Select(title => (double)title!["x"]!), Close);
        Assert.Equal([1, 1, 0.7 / 1.7], titles.Select(title => (double)title!["y"]!), Close);
        Is(""" "paper" """, titles[0]!["yref"]);
    }

    [Fact]
    public void Cells_keep_their_axes()
    {
        var styled = Line().WithXAxisStyle<double, double, string>(TitleText: "epoch");
        var grid = Chart.Grid([Line(), styled], 1, 2);
        Is("""{"title":{"text":"epoch"}}""", grid.Layout()["xaxis2"]);
        Is("{}", grid.Layout()["xaxis"]);
        Assert.Equal("y2", (string?)grid.Trace(1)["yaxis"]);
    }

    [Fact]
    public void Shared_axes_follow_rows_and_columns()
    {
        var grid = Chart.Grid(
            [Line(), Line(), Line(), Line()],
            2,
            2,
            Pattern: StyleParam.LayoutGridPattern.Coupled,
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop
        );
        Assert.Equal("x", (string?)grid.Trace(2)["xaxis"]);
        Assert.Equal("y2", (string?)grid.Trace(2)["yaxis"]);
        Is(
            """{"rows":2,"columns":2,"roworder":"bottom to top","pattern":"coupled"}""",
            grid.Layout()["grid"]
        );
    }

    [Fact]
    public void Scenes_get_the_domain_of_their_cell()
    {
        var grid = Chart.Grid([Line(), Space()], 1, 2);
        Assert.Equal("scene2", (string?)grid.Trace(1)["scene"]);
        Is("""{"row":0,"column":1}""", grid.Layout()["scene2"]!["domain"]);
        Assert.Null(grid.Layout()["scene"]);
        Assert.Throws<ArgumentException>(() => Chart.Grid([Chart.Combine([Line(), Space()])], 1, 1));
    }

    [Fact]
    public void Empty_cells_show_nothing()
    {
        var grid = Chart.SingleStack([Line(), Chart.Invisible()]);
        Is("2", grid.Layout()["grid"]!["rows"]);
        Is("false", grid.Layout()["xaxis2"]!["showticklabels"]);
    }

    static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;
}
