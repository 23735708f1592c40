using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace SequenceLab.Export;

internal sealed partial record SafeTensorsHeader
{
    /// <summary>The format's own limit.</summary>
    private const ulong LongestHeader = 100_000_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads and checks the header; the stream then stands at the first element.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or the file's length is another.</exception>
    public static SafeTensorsHeader Read(Stream stream, string path)
    {
        var rest = stream.Length - Prefix;
        if (rest < 0)
            throw Damaged(path, $"{stream.Length} bytes", "8 bytes of header length first");
        var prefix = new byte[Prefix];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > LongestHeader || length > (ulong)rest)
            throw Damaged(
                path,
                $"a header of {length} bytes",
                $"at most {Math.Min((long)LongestHeader, rest)}: {rest} bytes follow"
            );
        var header = new byte[length];
        stream.ReadExactly(header);
        if (header.FirstOrDefault() != '{')
            throw Damaged(path, "a header that does not begin with {", "a JSON object");
        try
        {
            using var json = JsonDocument.Parse(Strict.GetString(header));
            return Parse(json.RootElement, path, rest - (long)length);
        }
        // text that is no UTF-8, no JSON, or escapes half a character
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw Damaged(path, $"a header that cannot be read ({e.Message})", "a JSON object", e);
        }
    }

    private static SafeTensorsHeader Parse(JsonElement root, string path, long dataLength)
    {
        var entries = new List<SafeTensorsEntry>();
        IReadOnlyDictionary<string, string> metadata = new Dictionary<string, string>();
        foreach (var (name, value) in Members(root, path, "the header"))
            if (name == MetadataName)
                metadata = Members(value, path, name)
                    .ToDictionary(
                        text => text.Key,
                        text =>
                            text.Value.ValueKind == JsonValueKind.String
                                ? text.Value.GetString()!
                                : throw Damaged(path, $"{name}: found {text.Value}", "texts only")
                    );
            else
                entries.Add(
                    SafeTensorsEntryReader.Read(name, Members(value, path, $"tensor '{name}'"), path)
                );
        entries = [.. entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)];
        var next = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != next)
                throw Damaged(
                    path,
                    $"tensor '{entry.Name}' from byte {entry.Begin} of the data",
                    $"from {next}, where {(entry.Begin < next ? "the one before it ends" : "there is a gap")}"
                );
            next = entry.End;
        }
        if (next != dataLength)
            throw Damaged(
                path,
                $"{dataLength} bytes of data",
                entries.Count == 0
                    ? "none, for there are no tensors"
                    : $"{next}, where the last tensor, '{entries[^1].Name}', ends"
            );
        return new(entries, metadata);
    }

    /// <summary>The members of a JSON object, each name once.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement value, string path, string what)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Damaged(path, $"{what}: {value.ValueKind}", "a JSON object");
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in value.EnumerateObject())
            if (!members.TryAdd(member.Name, member.Value))
                throw Damaged(path, $"{what}: '{member.Name}' twice", "each name once");
        return members;
    }

    internal static InvalidDataException Damaged(
        string path,
        string found,
        string expected,
        Exception? inner = null
    ) => new($"{path}: found {found}, expected {expected}.", inner);
}
