using System.Numerics;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Working memory of a kernel, aligned to 64 bytes and not cleared. Blocks go back to a pool when disposed, so that a
/// training step after the first allocates nothing.
/// </summary>
internal unsafe struct Scratch : IDisposable
{
    private const int SmallestLog = 8;

    private static readonly Lock Gate = new();
    private static readonly Stack<nint>[] Pool = CreatePool();

    private readonly int _log;

    private Scratch(float* pointer, int log)
    {
        Pointer = pointer;
        _log = log;
    }

    /// <summary>The first element; null when nothing was asked for.</summary>
    public float* Pointer { get; private set; }

    /// <summary>Takes a block of at least <paramref name="floats"/> elements.</summary>
    public static Scratch Rent(nint floats)
    {
        if (floats == 0)
        {
            return default;
        }
        int log = Math.Max(SmallestLog, BitOperations.Log2((nuint)floats - 1) + 1);
        lock (Gate)
        {
            if (Pool[log].TryPop(out nint block))
            {
                return new Scratch((float*)block, log);
            }
        }
        return new Scratch((float*)NativeMemory.AlignedAlloc((nuint)sizeof(float) << log, 64), log);
    }

    /// <summary>Gives the block back.</summary>
    public void Dispose()
    {
        if (Pointer != null)
        {
            lock (Gate)
            {
                Pool[_log].Push((nint)Pointer);
            }
            Pointer = null;
        }
    }

    private static Stack<nint>[] CreatePool()
    {
        var pool = new Stack<nint>[8 * sizeof(long)];
        for (int log = 0; log < pool.Length; log++)
        {
            pool[log] = new Stack<nint>();
        }
        return pool;
    }
}
