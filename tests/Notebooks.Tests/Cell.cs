using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>One cell of a notebook.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Node">Its JSON.</param>
internal sealed record Cell(int Index, JsonObject Node)
{
    public bool IsCode => (string)Node["cell_type"]! == "code";

    public string Source { get; } = Text(Node["source"]!);

    /// <summary>Whether it only loads the library and names the packages.</summary>
    public bool IsSetup => IsCode && Source.StartsWith("#r ");

    public int Lines => Source.Split('\n').Length;

    public int? ExecutionCount => (int?)Node["execution_count"];

    public IReadOnlyList<JsonObject> Outputs => [.. Node["outputs"]!.AsArray().Select(o => o!.AsObject())];

    public string Name => $"cell {Index + 1} ({Source.Split('\n')[0]})";

    /// <summary>What the runner wrote down about the source when it ran the cell.</summary>
    public string? ExecutedSource => (string?)Node["metadata"]?["executed_source"];

    public string SourceHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)));

    public bool HasTag(string tag) =>
        Node["metadata"]?["tags"] is JsonArray tags && tags.Any(t => (string?)t == tag);

    /// <summary>The printed lines.</summary>
    public string[] Printed() =>
        string.Concat(
                Outputs
                    .Where(o => (string?)o["output_type"] == "stream" && (string?)o["name"] == "stdout")
                    .Select(o => Text(o["text"]!))
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the outputs say: streams, plain text and HTML.</summary>
    public IEnumerable<string> Texts() =>
        Outputs
            .SelectMany(o => new[] { o["text"], o["data"]?["text/plain"], o["data"]?["text/html"] })
            .OfType<JsonNode>()
            .Select(Text);

    private static string Text(JsonNode node) =>
        node is JsonArray lines ? string.Concat(lines.Select(l => (string?)l)) : (string)node!;
}
