using System.Collections;
using System.Text.Json.Nodes;
using static Portable.Plotly.Tests.Behaviour.Figures;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>How charts show themselves in notebooks and pages.</summary>
public class DisplayTests
{
    /// <summary>What a kernel does: it finds attribute, source and formatters by their names alone.</summary>
    static Dictionary<string, string> Formats(GenericChart chart)
    {
        var attribute = chart
            .GetType()
            .GetCustomAttributes(true)
            .Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = (IEnumerable)
            source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var forms = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            var writer = new StringWriter();
            Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [chart, writer]));
            Assert.Equal(
                false,
                formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["no chart", writer])
            );
            forms[(string)Get(formatter, "MimeType")] = writer.ToString();
        }
        Assert.Equal(forms.Keys, (string[])Get(attribute, "PreferredMimeTypes"));
        return forms;

        static object Get(object from, string name) => from.GetType().GetProperty(name)!.GetValue(from)!;
    }

    [Fact]
    public void Notebooks_get_html_and_the_figure()
    {
        var forms = Formats(Line("shown"));
        Assert.Equal(["text/html", "application/vnd.plotly.v1+json"], forms.Keys);
        Assert.Contains("https://cdn.plot.ly/plotly-2.27.1.min'", forms["text/html"]);
        Assert.Contains("\"name\":\"shown\"", forms["text/html"]);
        var figure = JsonNode.Parse(forms["application/vnd.plotly.v1+json"])!;
        Is("""{"responsive":true}""", figure["config"]);
        Assert.Equal("shown", (string?)figure["data"]![0]!["name"]);
    }

    [Fact]
    public void Every_display_has_a_div_of_its_own() =>
        Assert.NotEqual(GenericChart.toChartHTML(Line()), GenericChart.toChartHTML(Line()));

    [Fact]
    public void Pages_bring_plotly() =>
        Assert.Contains(
            "<script src=\"https://cdn.plot.ly/plotly-2.27.1.min.js\"",
            GenericChart.toEmbeddedHTML(Line())
        );
}
