using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>Asks JSON that may have another shape than it should.</summary>
internal static class JsonMembers
{
    /// <summary>A member of an object, null where there is none or no object.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>A string, null where there is none.</summary>
    public static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
