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
