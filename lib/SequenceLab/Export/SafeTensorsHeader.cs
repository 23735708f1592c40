using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using static TorchSharp.torch;

namespace SequenceLab.Export;

/// <summary>The header of a safetensors file.</summary>
/// <param name="Entries">The tensors in the order of their elements, which follow each other without a gap.</param>
/// <param name="Metadata">Texts by name.</param>
internal sealed partial record SafeTensorsHeader(
    IReadOnlyList<SafeTensorsEntry> Entries,
    IReadOnlyDictionary<string, string> Metadata
)
{
    private const string MetadataName = "__metadata__";
    private const int Prefix = sizeof(ulong);
    private const int Alignment = 8;

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Gives tensors their places: wide elements first, which keeps every tensor aligned, then by name.</summary>
    public static SafeTensorsHeader Of(
        IReadOnlyDictionary<string, Tensor> state,
        IReadOnlyDictionary<string, string>? metadata
    )
    {
        var next = 0L;
        var entries = new List<SafeTensorsEntry>();
        foreach (var (name, text) in metadata ?? new Dictionary<string, string>())
            ThrowUnlessUnicode(name, text);
        foreach (
            var (name, tensor, type) in state
                .Select(item => (item.Key, item.Value, Type: TypeOf(item.Key, item.Value)))
                .OrderByDescending(item => item.Type.Size)
                .ThenBy(item => item.Key, StringComparer.Ordinal)
        )
        {
            var begin = next;
            next += SafeTensorsEntry.ByteCount(type, tensor.shape);
            entries.Add(new(name, type, tensor.shape, begin, next));
        }
        return new(entries, metadata ?? new Dictionary<string, string>());
    }

    /// <summary>The header's length and the header, with spaces at its end so that the elements start aligned.</summary>
    public ReadOnlySpan<byte> ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write(stackalloc byte[Prefix]);
        using (var json = new Utf8JsonWriter(bytes, Plain))
            Write(json);
        var padding = -bytes.WrittenCount & (Alignment - 1);
        bytes.GetSpan(padding)[..padding].Fill((byte)' ');
        bytes.Advance(padding);
        var all = bytes.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(all, (ulong)(all.Length - Prefix));
        return all;
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Metadata.Count > 0)
        {
            json.WriteStartObject(MetadataName);
            foreach (var (name, text) in Metadata.OrderBy(item => item.Key, StringComparer.Ordinal))
                json.WriteString(name, text);
            json.WriteEndObject();
        }
        foreach (var entry in Entries)
        {
            json.WriteStartObject(entry.Name);
            json.WriteString("dtype", entry.Type.Name);
            WriteNumbers("shape", entry.Shape);
            WriteNumbers("data_offsets", entry.Begin, entry.End);
            json.WriteEndObject();
        }
        json.WriteEndObject();

        void WriteNumbers(string name, params long[] numbers)
        {
            json.WriteStartArray(name);
            foreach (var number in numbers)
                json.WriteNumberValue(number);
            json.WriteEndArray();
        }
    }

    private static SafeTensorsType TypeOf(string name, Tensor tensor)
    {
        ThrowUnlessUnicode(name);
        if (name == MetadataName)
            throw new ArgumentException($"Found a tensor named '{name}', which the format keeps for itself.");
        return SafeTensorsType.Find(tensor.dtype)
            ?? throw new ArgumentException(
                $"Tensor '{name}': found {tensor.dtype}, expected one of {SafeTensorsType.Names}."
            );
    }

    /// <summary>Half a surrogate pair would be written as another character.</summary>
    private static void ThrowUnlessUnicode(params string[] texts)
    {
        foreach (var text in texts)
            try
            {
                Strict.GetByteCount(text);
            }
            catch (EncoderFallbackException e)
            {
                throw new ArgumentException($"Found half a character in '{text}', expected Unicode text.", e);
            }
    }
}
