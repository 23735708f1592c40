using Microsoft.FSharp.Core;
using Plotly.NET.TraceObjects;
using static Portable.Plotly.Tests.Behaviour.Figures;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>What arguments do to traces.</summary>
public class TraceTests
{
    [Theory]
    [InlineData(false, false, "lines")]
    [InlineData(true, false, "lines+markers")]
    [InlineData(false, true, "lines+text")]
    [InlineData(true, true, "lines+markers+text")]
    public void Markers_and_texts_change_the_mode(bool markers, bool texts, string mode)
    {
        var position = texts ? StyleParam.TextPosition.TopCenter : default(Optional<StyleParam.TextPosition>);
        var line = Chart.Line<double, double, string>(X, X, ShowMarkers: markers, TextPosition: position);
        Assert.Equal(mode, (string?)line.Trace()["mode"]);
    }

    [Fact]
    public void A_value_a_point_wins_over_one_for_all()
    {
        var points = Chart.Point<double, double, string>(X, X, Text: "t", MultiText: new[] { "a", "b" });
        Is("""["a","b"]""", points.Trace()["text"]);
    }

    [Fact]
    public void Arguments_win_over_the_marker_they_change()
    {
        var marker = Marker.init(Size: 7, Color: Color.fromString("red"));
        var points = Chart.Point<double, double, string>(
            X,
            X,
            Marker: marker,
            MarkerColor: Color.fromHex("#010203"),
            MarkerSymbol: StyleParam.MarkerSymbol.Diamond
        );
        Is("""{"color":"rgba(1, 2, 3, 1.0)","size":7,"symbol":"2"}""", points.Trace()["marker"]);
    }

    [Fact]
    public void Many_points_are_drawn_with_WebGL_when_asked() =>
        Assert.Equal(
            "scattergl",
            (string?)Chart.Point<double, double, string>(X, X, UseWebGL: true).Trace()["type"]
        );

    [Fact]
    public void Names_of_several_traces_are_numbered()
    {
        var chart = Chart.Combine([Line("a"), Line("b")]).WithTraceInfo(Name: "n", ShowLegend: false);
        Assert.Equal("n", (string?)chart.Trace(0)["name"]);
        Assert.Equal("n_1", (string?)chart.Trace(1)["name"]);
        Is("false", chart.Trace(1)["showlegend"]);
    }

    [Fact]
    public void Styles_reach_every_trace()
    {
        var chart = Chart
            .Combine([Line(), Line()])
            .WithMarkerStyle(Size: 3, Opacity: 0.5)
            .WithLineStyle(Width: 2.0, Dash: StyleParam.DrawingStyle.NewUser([4, 2]))
            .WithYErrorStyle<double, double>(
                Array: FSharpOption<IEnumerable<double>>.Some([0.1, 0.2]),
                Color: Color.fromARGB(128, 0, 0, 0)
            );
        foreach (var trace in new[] { chart.Trace(0), chart.Trace(1) })
        {
            Is("""{"size":3,"opacity":0.5}""", trace["marker"]);
            Is("""{"width":2.0,"dash":"4px,2px"}""", trace["line"]);
            Is("""{"array":[0.1,0.2],"color":"rgba(0, 0, 0, 0.5)"}""", trace["error_y"]);
        }
    }

    [Fact]
    public void Color_bars_are_replaced_or_changed()
    {
        double[][] z =
        [
            [1, 2],
        ];
        var chart = Chart
            .Heatmap<double, string, string, string>(z)
            .WithColorBar(ColorBar.init<string, double>(Len: 0.5))
            .WithColorbar(Title.init(Text: "share"), Length: 0.8);
        Is("""{"len":0.8,"title":{"text":"share"}}""", chart.Trace()["colorbar"]);
    }

    [Fact]
    public void Own_color_scales_are_stops()
    {
        double[][] z =
        [
            [1, 2],
        ];
        var scale = StyleParam.Colorscale.NewCustom([
            Tuple.Create(0.0, Color.fromString("white")),
            Tuple.Create(1.0, Color.fromHex("004488")),
        ]);
        var chart = Chart.Heatmap<double, string, string, string>(z, ColorScale: scale);
        Is("""[[0.0,"white"],[1.0,"rgba(0, 68, 136, 1.0)"]]""", chart.Trace()["colorscale"]);
        Assert.Throws<ArgumentException>(() => StyleParam.Colorscale.NewCustom([]));
    }

    [Fact]
    public void Images_carry_pixels()
    {
        int[][][] pixels =
        [
            [
                [0, 0, 0],
                [255, 255, 255],
            ],
        ];
        var chart = Chart.Image<string>(Z: pixels, ColorModel: StyleParam.ColorModel.RGB);
        Is("""{"type":"image","z":[[[0,0,0],[255,255,255]]],"colormodel":"rgb"}""", chart.Trace());
    }

    [Fact]
    public void Colors_must_be_colors()
    {
        Assert.Contains("'#12'", Assert.Throws<ArgumentException>(() => Color.fromHex("#12")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Color.fromRGB(0, 256, 0));
        Is(
            "[0.1,0.9]",
            Chart
                .Point<double, double, string>(X, X, MarkerColor: Color.fromColorScaleValues([0.1, 0.9]))
                .Trace()["marker"]!["color"]
        );
        Is(
            """["red","rgba(220, 20, 60, 1.0)"]""",
            Chart
                .Point<double, double, string>(
                    X,
                    X,
                    MarkerColor: Color.fromColors([
                        Color.fromString("red"),
                        Color.fromKeyword(ColorKeyword.Crimson),
                    ])
                )
                .Trace()["marker"]!["color"]
        );
    }
}
