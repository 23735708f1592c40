namespace SequenceLab.NotebookRunner.Tests.Images;

public class ChartFigureTests
{
    // what Plotly.NET.Interactive 6.0.0 writes, without its comments
    private const string Html = """
        <div><div id="c1"></div><script type="text/javascript">
        var renderPlotly_c1 = function() {
            var fsharpPlotlyRequire = requirejs.config({context:'fsharp-plotly',paths:{plotly:'https://cdn.plot.ly/plotly-2.28.0.min'}}) || require;
            fsharpPlotlyRequire(['plotly'], function(Plotly) {
                var data = [{"type":"scatter","x":[1],"name":"a; b = '];' </script>"}];
                var layout = {"width":600,"title":{"text":"Up"}};
                var config = {"responsive":true};
                Plotly.newPlot('c1', data, layout, config);
            });
        };
        </script></div>
        """;

    [Fact]
    public void IsReadFromTheScriptOfPlotlyNet() =>
        Assert.Equal(
            """{"data":[{"type":"scatter","x":[1],"name":"a; b = \u0027];\u0027 \u003C/script\u003E"}],"layout":{"width":600,"title":{"text":"Up"}}}""",
            ChartFigure.FromHtml(Html)!.ToJsonString()
        );

    [Theory]
    [InlineData("")]
    [InlineData("<b>no chart</b>")]
    [InlineData("<script>var data = [1];</script>")]
    [InlineData("<script>Plotly.newPlot('c1', data, layout);</script>")]
    [InlineData("<script>var data = [{oops}]; Plotly.newPlot('c1', data, layout);</script>")]
    [InlineData("<script>var data = [1, Plotly.newPlot('c1', data, layout);</script>")]
    public void OtherHtmlIsNoChart(string html) => Assert.Null(ChartFigure.FromHtml(html));

    [Theory]
    [InlineData("var data = [1]; var layout = 5; Plotly.newPlot()")]
    [InlineData("var data = [1]; Plotly.newPlot()")]
    public void AChartNeedsNoLayout(string html) =>
        Assert.Equal("""{"data":[1],"layout":{}}""", ChartFigure.FromHtml(html)!.ToJsonString());
}
