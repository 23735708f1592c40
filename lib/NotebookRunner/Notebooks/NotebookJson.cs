using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// JSON laid out as Jupyter does it: one space a level, every member and item on its own line, text as it is.
/// A notebook that Jupyter saved comes out the same byte for byte.
/// </summary>
internal static class NotebookJson
{
    public static string Format(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
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
}
