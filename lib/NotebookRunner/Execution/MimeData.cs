using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>The forms of a value, by MIME type, as Jupyter keeps them.</summary>
internal static class MimeData
{
    /// <summary>The forms in the order of the alphabet.</summary>
    public static JsonObject ToJson(IReadOnlyDictionary<string, string> values) =>
        new(
            values
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => KeyValuePair.Create(value.Key, Content(value.Key, value.Value)))
        );

    private static JsonNode? Content(string mimeType, string text)
    {
        if (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return NotebookJson.ParseOrText(text);
        }

        // Jupyter cuts text into lines but keeps base64 in one piece
        var isBinary = mimeType.StartsWith("image/", StringComparison.Ordinal) && mimeType != "image/svg+xml";
        return isBinary ? (JsonNode)text : MultilineText.Write(text);
    }
}
