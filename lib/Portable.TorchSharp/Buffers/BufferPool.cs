using System.Numerics;

namespace TorchSharp.Buffers;

/// <summary>
/// Free blocks by size class, so that after the first training step the next ones allocate nothing. Classes are
/// powers of two with three steps between, which wastes at most a fifth of a block.
/// </summary>
internal static class BufferPool
{
    private const int Classes = 256;
    private const long KeptBytes = 4L << 30;
    private static readonly Stack<StorageBuffer>?[] Free = new Stack<StorageBuffer>?[Classes];
    private static readonly Lock Gate = new();
    private static long _kept;

    /// <summary>A block of at least so many bytes, its content undefined.</summary>
    public static StorageBuffer Rent(long bytes)
    {
        var (sizeClass, capacity) = ClassOf((ulong)bytes);
        lock (Gate)
        {
            if (Free[sizeClass]?.TryPop(out var buffer) == true)
            {
                _kept -= (long)capacity;
                return buffer.Start();
            }
        }
        return new StorageBuffer(sizeClass, (nuint)capacity).Start();
    }

    /// <summary>Takes a block back; false where the pool is full and the memory went to the system.</summary>
    public static bool Return(StorageBuffer buffer)
    {
        lock (Gate)
        {
            if (_kept + (long)buffer.Capacity <= KeptBytes)
            {
                (Free[buffer.SizeClass] ??= new()).Push(buffer);
                _kept += (long)buffer.Capacity;
                return true;
            }
        }
        buffer.Free();
        return false;
    }

    private static (int Class, ulong Capacity) ClassOf(ulong bytes)
    {
        if (bytes <= 256)
            return (0, 256);
        var power = BitOperations.Log2(bytes - 1);
        var step = 1UL << (power - 2);
        var steps = (bytes - (1UL << power) + step - 1) / step;
        return (power * 4 + (int)steps, (1UL << power) + steps * step);
    }
}
