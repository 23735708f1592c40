using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests;

/// <summary>Makes notebooks for tests.</summary>
internal static class TestNotebook
{
    public static JsonObject Cell(string source, params string[] tags) =>
        new()
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["metadata"] = new JsonObject
            {
                ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]),
            },
            ["outputs"] = new JsonArray(),
            ["source"] = MultilineText.Write(source),
        };

    public static JsonObject Of(params JsonObject[] cells) =>
        new()
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

    public static Notebook Parsed(params JsonObject[] cells) => new("/somewhere/test.ipynb", Of(cells), []);
}
