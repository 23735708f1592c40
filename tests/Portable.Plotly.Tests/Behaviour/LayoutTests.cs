using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using static Portable.Plotly.Tests.Behaviour.Figures;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>What the fluent changes do to the layout.</summary>
public class LayoutTests
{
    static Shape At(int x) => Shape.init<int, int, int, int>(X0: x);

    static Annotation Note(string text) =>
        Annotation.init<int, int, int, int, int, int, int, int, int, string>(Text: text);

    [Fact]
    public void New_shapes_stand_before_old_ones()
    {
        var chart = Line().WithShape(At(1)).WithShapes([At(2), At(3)]);
        Is("""[{"x0":2},{"x0":3},{"x0":1}]""", chart.Layout()["shapes"]);
        Is("""[{"x0":4}]""", chart.WithShape(At(4), Append: false).Layout()["shapes"]);
    }

    [Fact]
    public void Combining_appends_annotations_and_later_sizes_win()
    {
        var chart = Chart.Combine([
            Line().WithAnnotation(Note("a")).WithSize(800, 300),
            Line().WithAnnotation(Note("b")),
        ]);
        Is("""[{"text":"a"},{"text":"b"}]""", chart.Layout()["annotations"]);
        Is("600", chart.Layout()["width"]);
        Assert.Throws<ArgumentException>(() => Chart.Combine([]));
    }

    [Fact]
    public void Axis_styles_add_up()
    {
        var chart = Line()
            .WithXAxisStyle<double, double, string>(TitleText: "epoch", ShowGrid: false)
            .WithXAxisStyle<int, int, string>(MinMax: Tuple.Create(1, 9), AxisType: StyleParam.AxisType.Log)
            .WithXAxis(LinearAxis.init<int, int, int, double, double, string, string, string>(DTick: 1.0));
        Is(
            """{"title":{"text":"epoch"},"showgrid":false,"range":[1,9],"type":"log","dtick":1.0}""",
            chart.Layout()["xaxis"]
        );
    }

    [Fact]
    public void Axes_are_found_by_number_and_by_scene()
    {
        var second = Line()
            .WithYAxisStyle<double, double, string>(TitleText: "b", Id: StyleParam.SubPlotId.NewYAxis(2));
        Is("""{"title":{"text":"b"}}""", second.Layout()["yaxis2"]);
        var space = Space()
            .WithXAxisStyle<double, double, string>(TitleText: "PC1", Id: StyleParam.SubPlotId.NewScene(1))
            .WithZAxisStyle(Title.init(Text: "PC3"));
        Is("""{"title":{"text":"PC1"}}""", space.Layout()["scene"]!["xaxis"]);
        Is("""{"title":{"text":"PC3"}}""", space.Layout()["scene"]!["zaxis"]);
        Is("""{"projection":{"type":"perspective"}}""", space.Layout()["scene"]!["camera"]);
        Assert.Throws<ArgumentException>(() =>
            Line().WithXAxisStyle<int, int, string>(Id: StyleParam.SubPlotId.NewLegend(1))
        );
    }

    [Fact]
    public void Legend_margin_and_layout()
    {
        var chart = Line()
            .WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, Y: -0.2)
            .WithLegendStyle(X: 0.5)
            .WithLegend(true)
            .WithMarginSize<int, int, int, int, int, bool>(Left: 40, Top: 20)
            .WithLayout(Layout.init<string>(BarMode: StyleParam.BarMode.Stack, Font: Font.init(Size: 13.0)));
        Is("""{"orientation":"h","y":-0.2,"x":0.5}""", chart.Layout()["legend"]);
        Is("""{"l":40,"t":20}""", chart.Layout()["margin"]);
        Is("true", chart.Layout()["showlegend"]);
        Assert.Equal("stack", (string?)chart.Layout()["barmode"]);
        Is("""{"size":13.0}""", chart.Layout()["font"]);
    }

    [Fact]
    public void Without_defaults_the_layout_is_empty() =>
        Is("{}", Chart.Line<double, double, string>(X, X, UseDefaults: false).Layout());

    [Fact]
    public void Templates_of_charts_are_their_own()
    {
        var before = Line().Layout()["template"];
        Line()
            .WithLayout(
                Layout.init<string>(
                    Template: FSharpOption<DynamicObj.DynamicObj>.Some(Layout.init<string>(Width: 1))
                )
            );
        Is(before!.ToJsonString(), Line().Layout()["template"]);
    }
}
