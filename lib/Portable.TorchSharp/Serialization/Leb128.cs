namespace TorchSharp;

/// <summary>Unsigned numbers, seven bits a byte, the lowest first; the top bit says that more follow.</summary>
internal static class Leb128
{
    private const int LongestLong = 9;

    internal static void Write(BinaryWriter writer, long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
            writer.Write((byte)(value | 0x80));
        writer.Write((byte)value);
    }

    /// <exception cref="EndOfStreamException">The stream ends within the number.</exception>
    /// <exception cref="InvalidDataException">The number has more than 63 bits.</exception>
    internal static long Read(BinaryReader reader)
    {
        var value = 0L;
        for (var i = 0; i < LongestLong; i++)
        {
            var part = reader.ReadByte();
            value |= (long)(part & 0x7f) << (7 * i);
            if ((part & 0x80) == 0)
                return value;
        }
        throw new InvalidDataException("a LEB128 number has more than 63 bits");
    }
}
