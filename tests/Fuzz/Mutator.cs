using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Changes valid inputs a little, as damage, other programs and ill will do.</summary>
internal sealed class Mutator(Random random)
{
    private const int Longest = 1 << 16;

    private static readonly int[] _numbers =
    [
        0,
        1,
        -1,
        7,
        127,
        128,
        255,
        256,
        65_535,
        1 << 20,
        1 << 30,
        int.MaxValue,
        int.MinValue,
    ];

    private static readonly string[] _texts =
    [
        "",
        "-1",
        "1e999",
        "NaN",
        "0x10",
        "9223372036854775808",
        "1,5",
        "null",
        "\"",
        "\\",
        "\u0000",
        "\r",
        "\uFEFF",
    ];

    private static JsonNode[] Values =>
        [5, -1, 1.5, true, "", "x", "<b \" '>", new JsonArray(), new JsonArray(1), new JsonObject()];

    /// <summary>One of some things.</summary>
    public T OneOf<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];

    /// <summary>Is true once in so many times.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    /// <summary>One of the inputs with one change or several.</summary>
    /// <param name="seeds">Valid inputs.</param>
    /// <param name="words">Texts that mean something in the format.</param>
    public byte[] Change(IReadOnlyList<byte[]> seeds, IReadOnlyList<string> words)
    {
        var input = OneOf(seeds);
        do
        {
            input = ChangeOnce(input, OneOf(seeds), words);
        } while (Once(2));
        return input.Length > Longest ? input[..Longest] : input;
    }

    /// <summary>JSON of another shape: a value is taken out or stands where another was.</summary>
    public byte[] ChangeJson(byte[] seed, IReadOnlyList<string> words)
    {
        var root = JsonNode.Parse(seed)!;
        do
        {
            var nodes = Below(root).ToArray();
            var (old, other) = (OneOf(nodes), OneOf(nodes));
            Replace(
                old,
                random.Next(4) switch
                {
                    0 => other.DeepClone(),
                    1 => OneOf(Values),
                    2 when old is JsonValue => Encoding.UTF8.GetString(
                        Change([Encoding.UTF8.GetBytes($"{old}")], words)
                    ),
                    _ => null,
                }
            );
        } while (Once(2) && Below(root).Any());
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }

    private void Replace(JsonNode old, JsonNode? value)
    {
        switch (old.Parent)
        {
            case JsonArray items when value is null && Once(2):
                items.Remove(old);
                break;
            case JsonArray items:
                items[items.IndexOf(old)] = value;
                break;
            case JsonObject members when value is null && Once(2):
                members.Remove(old.GetPropertyName());
                break;
            case JsonObject members:
                members[old.GetPropertyName()] = value;
                break;
        }
    }

    private byte[] ChangeOnce(byte[] input, byte[] other, IReadOnlyList<string> words)
    {
        var (start, end) = Slice(input);
        var slice = input[start..end];
        var (before, after) = (input[..start], input[end..]);
        switch (random.Next(9))
        {
            case 0:
                return With(input, start, (byte)random.Next(256));
            case 1 when input.Length > 0:
                return With(
                    input,
                    start,
                    (byte)(input[Math.Min(start, input.Length - 1)] ^ (1 << random.Next(8)))
                );
            case 2:
                return With(input, start, Number());
            case 3:
                return [.. before, .. after];
            case 4:
                var times = Once(4) ? Longest / Math.Max(1, slice.Length) : random.Next(1, 8);
                return [.. before, .. Enumerable.Repeat(slice, times).SelectMany(bytes => bytes), .. after];
            case 5:
                return
                [
                    .. before,
                    .. Encoding.UTF8.GetBytes(OneOf(Once(3) || words.Count == 0 ? _texts : words)),
                    .. input[start..],
                ];
            case 6:
                return
                [
                    .. before,
                    .. Encoding.UTF8.GetBytes(OneOf(Once(3) || words.Count == 0 ? _texts : words)),
                    .. after,
                ];
            case 7:
                return before;
            default:
                var (from, to) = Slice(other);
                return [.. before, .. other[from..to], .. after];
        }
    }

    // short ones more often than long ones
    private (int Start, int End) Slice(byte[] input)
    {
        var start = random.Next(input.Length + 1);
        var most = input.Length - start;
        return (start, start + random.Next(1 + Math.Min(most, 1 << random.Next(1, 12))));
    }

    private byte[] Number()
    {
        var bytes = new byte[sizeof(int)];
        if (Once(2))
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, OneOf(_numbers));
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, OneOf(_numbers));
        }
        return bytes;
    }

    private static byte[] With(byte[] input, int at, params ReadOnlySpan<byte> bytes)
    {
        var changed = (byte[])input.Clone();
        bytes[..Math.Min(bytes.Length, input.Length - at)].CopyTo(changed.AsSpan(at));
        return changed;
    }
}
