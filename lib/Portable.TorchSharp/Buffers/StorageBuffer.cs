using System.Runtime.InteropServices;

namespace TorchSharp.Buffers;

/// <summary>
/// A block of memory, 64-byte aligned, that tensors and their views share by counting references. When the last
/// reference goes, the block returns to the <see cref="BufferPool"/>, object and all; a block lost without being
/// released comes back through its finalizer.
/// </summary>
internal sealed unsafe class StorageBuffer
{
    public const int Alignment = 64;

    private int _references;

    public StorageBuffer(int sizeClass, nuint capacity)
    {
        SizeClass = sizeClass;
        Capacity = capacity;
        Data = (byte*)NativeMemory.AlignedAlloc(capacity, Alignment);
        GC.AddMemoryPressure((long)capacity);
    }

    ~StorageBuffer()
    {
        _references = 0;
        // before it can be rented again
        GC.ReRegisterForFinalize(this);
        if (!BufferPool.Return(this))
            GC.SuppressFinalize(this);
    }

    public byte* Data { get; private set; }

    public int SizeClass { get; }

    public nuint Capacity { get; }

    /// <summary>Counts in-place changes, so that a saved tensor can tell whether it is still what was saved.</summary>
    public int Version { get; set; }

    public bool IsShared => Volatile.Read(ref _references) > 1;

    public StorageBuffer Start()
    {
        _references = 1;
        Version = 0;
        return this;
    }

    public StorageBuffer Retain()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0 && !BufferPool.Return(this))
            GC.SuppressFinalize(this);
    }

    /// <summary>Gives the memory back to the system; the pool calls this for what it does not keep.</summary>
    public void Free()
    {
        NativeMemory.AlignedFree(Data);
        GC.RemoveMemoryPressure((long)Capacity);
        Data = null;
    }
}
