using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>Text as Jupyter keeps it on disk: a list of lines, each with its line end.</summary>
internal static class MultilineText
{
    /// <summary>The text; where there is something else, that as JSON.</summary>
    public static string Read(JsonNode? node) =>
        node is JsonArray lines
            ? string.Concat(lines.Select(line => line?.ToString()))
            : node?.ToString() ?? "";

    public static JsonArray Write(string text) => Append([], text);

    /// <summary>Goes on where the last line ended.</summary>
    public static JsonArray Append(JsonArray lines, string text)
    {
        if (lines is [.., { } last] && (string)last! is var open && !open.EndsWith('\n'))
        {
            lines.RemoveAt(lines.Count - 1);
            text = open + text;
        }

        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
