using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// JSON laid out as Jupyter does it: one space a level, every member and item on its own line, text as it is.
/// A notebook that Jupyter saved comes out the same byte for byte.
/// </summary>
internal static partial class NotebookJson
{
    private const int Depth = 128;

    /// <summary>What is shown lies some levels deep in a notebook, and must be readable there.</summary>
    private const int ShownDepth = Depth / 2;

    /// <summary>Reads JSON and finds all faults at once, those too that <see cref="JsonNode"/> finds when asked.</summary>
    /// <exception cref="JsonException">The text is not JSON, is nested too deep, names a member twice or has half a
    /// character.</exception>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return Parse(text, Depth);
        }
        catch (JsonException)
            when (text.Contains("NaN", StringComparison.Ordinal)
                || text.Contains("Infinity", StringComparison.Ordinal)
            )
        {
            // Python writes NaN and Infinity; JSON has no such numbers
            return Parse(
                NoNumber().Replace(text, match => match.Value[0] == '"' ? match.Value : "null"),
                Depth
            );
        }
    }

    /// <summary>Reads JSON that is shown; text that cannot be read as JSON is a string.</summary>
    public static JsonNode? ParseOrText(string text)
    {
        try
        {
            return Parse(text, ShownDepth);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    public static string Format(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static JsonNode? Parse(string text, int depth)
    {
        try
        {
            var node = JsonNode.Parse(
                text,
                documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = depth }
            );
            if (node is not null && text.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            {
                // one of a pair of surrogates may stand alone, which shows when text is taken out
                Format(node);
            }

            return node;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendBlock(text, '{', '}', members, depth, AppendMember);
                break;
            case JsonArray items:
                AppendBlock(text, '[', ']', items, depth, Append);
                break;
            case var value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, (string)value!);
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendMember(StringBuilder text, KeyValuePair<string, JsonNode?> member, int depth)
    {
        AppendString(text, member.Key);
        text.Append(": ");
        Append(text, member.Value, depth);
    }

    private static void AppendBlock<T>(
        StringBuilder text,
        char open,
        char close,
        ICollection<T> parts,
        int depth,
        Action<StringBuilder, T, int> append
    )
    {
        text.Append(open);
        var separator = "";
        foreach (var part in parts)
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1);
            append(text, part, depth + 1);
            separator = ",";
        }

        if (parts.Count > 0)
        {
            text.Append('\n').Append(' ', depth);
        }

        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                < ' ' => text.Append($"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    /// <summary>A string, which is left as it is, or a number that JSON does not have.</summary>
    [GeneratedRegex(@"""[^""\\]*(?:\\.[^""\\]*)*""|-?\bInfinity\b|\bNaN\b", RegexOptions.Singleline)]
    private static partial Regex NoNumber();
}
