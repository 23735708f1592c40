using System.Text.Json.Nodes;

namespace Portable.Plotly.Tests.Behaviour;

/// <summary>The figure of a chart, to look things up in.</summary>
static class Figures
{
    internal static readonly double[] X = [1, 2];

    internal static GenericChart Line(string name = "a") =>
        Chart.Line<double, double, string>(X, X, Name: name);

    internal static GenericChart Space() => Chart.Point3D<double, double, double, string>(X, X, X);

    internal static JsonNode Layout(this GenericChart chart) => Figure(chart)["layout"]!;

    internal static JsonNode Trace(this GenericChart chart, int i = 0) => Figure(chart)["data"]![i]!;

    internal static void Is(string expected, JsonNode? actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"expected {expected}, got {actual?.ToJsonString()}"
        );

    static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
