using System.Buffers.Binary;
using System.Numerics;

namespace TorchSharp.TensorBoard;

/// <summary>
/// Appends records to a file of TensorFlow's: the length, its checksum, the content, its checksum. Checksums are
/// CRC-32C, rotated and shifted so that a checksum of data that holds checksums still says something.
/// </summary>
internal static class EventFile
{
    public static void Append(string path, byte[] content)
    {
        var record = new byte[12 + content.Length + 4];
        BinaryPrimitives.WriteInt64LittleEndian(record, content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), Checksum(record.AsSpan(0, 8)));
        content.CopyTo(record, 12);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12 + content.Length), Checksum(content));
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(record);
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
            crc = BitOperations.Crc32C(crc, value);
        return BitOperations.RotateRight(~crc, 15) + 0xa282ead8;
    }
}
