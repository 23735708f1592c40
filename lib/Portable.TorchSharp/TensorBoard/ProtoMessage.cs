using System.Buffers.Binary;
using System.Text;

namespace TorchSharp.TensorBoard;

/// <summary>Builds one message in the wire format of protocol buffers.</summary>
internal sealed class ProtoMessage
{
    private const int VarInt = 0;
    private const int Eight = 1;
    private const int Length = 2;
    private const int Four = 5;

    private readonly MemoryStream bytes = new();

    public byte[] ToArray() => bytes.ToArray();

    public ProtoMessage Number(int field, long value) => Tag(field, VarInt).Write((ulong)value);

    public ProtoMessage Double(int field, double value)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        return Tag(field, Eight).Raw(eight);
    }

    public ProtoMessage Single(int field, float value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        return Tag(field, Four).Raw(four);
    }

    public ProtoMessage Text(int field, string value) => Block(field, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Message(int field, ProtoMessage value) => Block(field, value.ToArray());

    public ProtoMessage Doubles(int field, double[] values)
    {
        var packed = new byte[8 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(packed.AsSpan(8 * i), values[i]);
        return Block(field, packed);
    }

    private ProtoMessage Block(int field, byte[] content) =>
        Tag(field, Length).Write((ulong)content.Length).Raw(content);

    private ProtoMessage Tag(int field, int kind) => Write((ulong)((field << 3) | kind));

    // seven bits a byte, the lowest first; the eighth says that more follow
    private ProtoMessage Write(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes.WriteByte((byte)(value | 0x80));
        bytes.WriteByte((byte)value);
        return this;
    }

    private ProtoMessage Raw(ReadOnlySpan<byte> content)
    {
        bytes.Write(content);
        return this;
    }
}
