using System.Text;

namespace TorchSharp.Tests.TensorBoard;

/// <summary>
/// Reads event files, by the description of their format and without any code of the writer: records with bit by bit
/// checksums, and messages as trees of field number and content.
/// </summary>
internal static class EventReader
{
    public static IEnumerable<ILookup<int, object>> Read(string path)
    {
        using var file = new BinaryReader(File.OpenRead(path));
        while (file.BaseStream.Position < file.BaseStream.Length)
        {
            var header = file.ReadBytes(8);
            Assert.Equal(Masked(header), file.ReadUInt32());
            var content = file.ReadBytes((int)BitConverter.ToInt64(header));
            Assert.Equal(Masked(content), file.ReadUInt32());
            yield return Message(content);
        }
    }

    public static ILookup<int, object> Message(byte[] bytes) =>
        Fields(bytes).ToLookup(field => field.Number, field => field.Value);

    public static string Text(object value) => Encoding.UTF8.GetString((byte[])value);

    public static double[] Doubles(object value) =>
        [.. ((byte[])value).Chunk(8).Select(eight => BitConverter.ToDouble(eight))];

    private static IEnumerable<(int Number, object Value)> Fields(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        while (reader.BaseStream.Position < bytes.Length)
        {
            var tag = reader.Read7BitEncodedInt64();
            object value = (tag & 7) switch
            {
                0 => reader.Read7BitEncodedInt64(),
                1 => reader.ReadDouble(),
                2 => reader.ReadBytes((int)reader.Read7BitEncodedInt64()),
                5 => reader.ReadSingle(),
                var kind => throw new InvalidDataException($"wire type {kind}"),
            };
            yield return ((int)(tag >> 3), value);
        }
    }

    private static uint Masked(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82f63b78;
        }
        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xa282ead8;
    }
}
