namespace TorchSharp;

/// <summary>
/// TorchSharp's <c>.dat</c> format of a module's state: the number of entries, then each entry's name
/// (length and UTF-8) and tensor: dtype, number of dimensions, sizes, elements. All numbers are LEB128,
/// elements little-endian in row-major order.
/// </summary>
internal static class StateFormat
{
    private const int LongestName = 4096;
    private const int Chunk = 1 << 16;

    internal static void WriteCount(BinaryWriter writer, int count) => Leb128.Write(writer, count);

    internal static void WriteEntry(
        BinaryWriter writer,
        string name,
        TensorHeader header,
        ReadOnlySpan<byte> data
    )
    {
        writer.Write(name);
        WriteTensor(writer, header, data);
    }

    internal static void WriteTensor(BinaryWriter writer, TensorHeader header, ReadOnlySpan<byte> data)
    {
        if (data.Length != header.ByteCount)
            throw new ArgumentException(
                $"found {data.Length} bytes, expected {header.ByteCount}",
                nameof(data)
            );
        header.Write(writer);
        writer.Write(data);
    }

    internal static long ReadCount(BinaryReader reader) => Leb128.Read(reader);

    /// <summary>An entry's name; a length that no name has is an error before anything is allocated.</summary>
    internal static string ReadName(BinaryReader reader)
    {
        var length = Leb128.Read(reader);
        if (length > LongestName)
            throw new InvalidDataException($"a name of {length} bytes; expected at most {LongestName}");
        var bytes = reader.ReadBytes((int)length);
        if (bytes.Length < length)
            throw new EndOfStreamException($"the file ends within a name of {length} bytes");
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// The elements that follow a header. Grows with what the stream really holds, so that a lying header
    /// on a stream of unknown length costs no more than the stream.
    /// </summary>
    internal static byte[] ReadData(BinaryReader reader, TensorHeader header)
    {
        if (reader.BaseStream.CanSeek)
        {
            var bytes = new byte[header.ByteCount];
            reader.BaseStream.ReadExactly(bytes);
            return bytes;
        }
        using var collected = new MemoryStream();
        var chunk = new byte[Chunk];
        while (collected.Length < header.ByteCount)
        {
            var count = reader.Read(chunk, 0, (int)Math.Min(Chunk, header.ByteCount - collected.Length));
            if (count == 0)
                throw new EndOfStreamException(
                    $"the stream ends after {collected.Length} of {header.ByteCount} bytes of a tensor"
                );
            collected.Write(chunk, 0, count);
        }
        return collected.ToArray();
    }

    /// <summary>Passes over the elements that follow a header.</summary>
    internal static void SkipData(BinaryReader reader, TensorHeader header)
    {
        if (reader.BaseStream.CanSeek)
            reader.BaseStream.Seek(header.ByteCount, SeekOrigin.Current);
        else
            ReadData(reader, header);
    }
}
