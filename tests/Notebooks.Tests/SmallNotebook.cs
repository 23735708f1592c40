using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>A notebook made for a test.</summary>
internal static class SmallNotebook
{
    /// <summary>The JSON of a notebook of C# cells that have not run.</summary>
    public static string Of(params string[] cells) =>
        new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString();

    private static JsonNode Cell(string source, int index) =>
        new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{index}",
            ["metadata"] = new JsonObject
            {
                ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
            },
            ["outputs"] = new JsonArray(),
            ["source"] = source,
        };
}
