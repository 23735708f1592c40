using System.Runtime.InteropServices;

namespace FusedLstm.Kernels;

/// <summary>
/// Working memory of a kernel, aligned to cache lines and not cleared. Blocks lie on a stack, one a thread: they are
/// given back in reverse order, so that a training step after the first allocates nothing, and all kernels of a step
/// work in the same memory, which the caches still hold.
/// </summary>
internal unsafe ref struct Scratch : IDisposable
{
    [ThreadStatic]
    private static ScratchStack? t_stack;

    private readonly ScratchStack? _stack;
    private readonly nint _floats;

    private Scratch(ScratchStack stack, nint floats)
    {
        _stack = stack;
        _floats = floats;
        Pointer = stack.Push(floats);
    }

    /// <summary>The first element; null when nothing was asked for.</summary>
    public float* Pointer { get; private set; }

    /// <summary>Takes a block of at least <paramref name="floats"/> elements.</summary>
    public static Scratch Rent(nint floats) =>
        floats == 0 ? default : new Scratch(t_stack ??= new ScratchStack(), floats);

    /// <summary>Gives the block back; the blocks taken after it have been given back before.</summary>
    public void Dispose()
    {
        if (Pointer != null)
        {
            _stack!.Pop(Pointer, _floats);
            Pointer = null;
        }
    }
}

/// <summary>
/// A thread's stack of working memory. What does not fit is allocated apart; when all is given back the stack grows to
/// what was in use at most, so that it fits the next time.
/// </summary>
internal sealed unsafe class ScratchStack
{
    private const int Alignment = 128;

    private byte* _start;
    private nint _size;

    /// <summary>Bytes given out, and the most that ever were.</summary>
    private nint _used;
    private nint _most;

    ~ScratchStack() => NativeMemory.AlignedFree(_start);

    /// <summary>Gives out memory for so many elements.</summary>
    public float* Push(nint floats)
    {
        nint bytes = Bytes(floats);
        if (_used == 0 && _size < Math.Max(_most, bytes))
        {
            Grow(Math.Max(_most, bytes));
        }
        byte* block = _used + bytes <= _size ? _start + _used : Allocate(bytes);
        _used += bytes;
        _most = Math.Max(_most, _used);
        return (float*)block;
    }

    /// <summary>Takes back what the last <see cref="Push"/> gave out.</summary>
    public void Pop(float* block, nint floats)
    {
        nint bytes = Bytes(floats);
        _used -= bytes;
        if (_used + bytes > _size)
        {
            NativeMemory.AlignedFree(block);
        }
    }

    private void Grow(nint bytes)
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
        _size = 0;
        _start = Allocate(bytes);
        _size = bytes;
    }

    private static byte* Allocate(nint bytes) => (byte*)NativeMemory.AlignedAlloc((nuint)bytes, Alignment);

    private static nint Bytes(nint floats) =>
        (floats * sizeof(float) + Alignment - 1) / Alignment * Alignment;
}
