using static System.Buffers.Binary.BinaryPrimitives;

namespace TorchSharp;

/// <summary>
/// The 5056 bytes of <c>torch.get_rng_state</c>: seed, left, seeded, next, 624 words of 64 bits each,
/// three doubles and a flag of the normal numbers, and a float with its flag (unused on the CPU).
/// </summary>
internal static class RandomState
{
    internal const int Size = 5056;
    private const int Left = 8;
    private const int Seeded = 12;
    private const int Next = 16;
    private const int Words = 24;
    private const int PendingNormal = Words + 8 * Mt19937.StateSize + 8;
    private const int HasPendingNormal = PendingNormal + 16;

    internal static byte[] Write(Mt19937 twister, double? pendingNormal)
    {
        var bytes = new byte[Size];
        WriteUInt64LittleEndian(bytes, twister.Seed);
        WriteInt32LittleEndian(bytes.AsSpan(Left), twister.Left);
        WriteInt32LittleEndian(bytes.AsSpan(Seeded), 1);
        WriteInt64LittleEndian(bytes.AsSpan(Next), twister.Next);
        for (var i = 0; i < Mt19937.StateSize; i++)
            WriteUInt64LittleEndian(bytes.AsSpan(Words + 8 * i), twister.Words[i]);
        WriteDoubleLittleEndian(bytes.AsSpan(PendingNormal), pendingNormal ?? 0);
        WriteInt32LittleEndian(bytes.AsSpan(HasPendingNormal), pendingNormal.HasValue ? 1 : 0);
        return bytes;
    }

    internal static (Mt19937 Twister, double? PendingNormal) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"a generator's state has {Size} bytes, found {bytes.Length}");
        var words = new uint[Mt19937.StateSize];
        for (var i = 0; i < words.Length; i++)
            words[i] = (uint)ReadUInt64LittleEndian(bytes[(Words + 8 * i)..]);
        var next = ReadInt64LittleEndian(bytes[Next..]);
        var twister = new Mt19937(
            ReadUInt64LittleEndian(bytes),
            ReadInt32LittleEndian(bytes[Left..]),
            next is >= 0 and <= Mt19937.StateSize ? (int)next : -1,
            words
        );
        var hasPending = ReadInt32LittleEndian(bytes[HasPendingNormal..]) != 0;
        return (twister, hasPending ? ReadDoubleLittleEndian(bytes[PendingNormal..]) : null);
    }
}
