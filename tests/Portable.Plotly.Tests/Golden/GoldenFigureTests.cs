using System.Text.Json.Nodes;

namespace Portable.Plotly.Tests.Golden;

/// <summary>Figures are those of the published package, field by field, whatever the order of fields.</summary>
public class GoldenFigureTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names => [.. GoldenFigures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_is_the_published_packages(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var actual = JsonNode.Parse(GenericChart.toFigureJson(GoldenFigures.All[name]()));
        Assert.True(
            JsonNode.DeepEquals(expected, actual),
            $"{name}: expected\n{expected?.ToJsonString()}\ngot\n{actual?.ToJsonString()}"
        );
    }

    [Fact]
    public void Every_file_has_its_chart() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(),
            GoldenFigures.All.Keys.Order()
        );
}
