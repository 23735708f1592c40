using System.Text.Json.Nodes;
using Plotly.NET;
using SequenceLab.Charts;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Tests.Charts;

/// <summary>The short template looks like the long one that it stands for.</summary>
public class ChartTemplateTests
{
    private static JsonNode Template(GenericChart chart) => Snapshot.Figure(chart)["layout"]!["template"]!;

    [Fact]
    public void All_of_it_stands_in_plotlys_own()
    {
        var whole = Template(Chart.Line<int, int, string>([1], [1]));
        var part = Template(Draw.Losses([new("a", [1], [1])], "title"));
        Assert.InRange(part.ToJsonString().Length, 100, whole.ToJsonString().Length / 4);
        Compare(part, whole, "template");

        static void Compare(JsonNode part, JsonNode? whole, string path)
        {
            switch (part)
            {
                case JsonObject members:
                    foreach (var (name, value) in members)
                    {
                        Compare(value!, whole?[name], $"{path}.{name}");
                    }
                    break;
                case JsonArray items:
                    Compare(items.Single()!, whole?.AsArray().Single(), path);
                    break;
                default:
                    Assert.True(JsonNode.DeepEquals(part, whole), $"{path}: {part}, Plotly's: {whole}");
                    break;
            }
        }
    }
}
