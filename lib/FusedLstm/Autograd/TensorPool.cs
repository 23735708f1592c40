using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>
/// Large tensors that are used again when nothing refers to them any more: fresh memory costs a page fault for every
/// 4 kB, in each training step. A graph keeps its tensors by native references, so however it ends, they come back.
/// </summary>
internal static class TensorPool
{
    /// <summary>Smaller tensors are not kept: the allocator does as well.</summary>
    private const long SmallestFloats = 1 << 14;

    /// <summary>Elements that may lie idle, beside twice the size asked for.</summary>
    private const long IdleFloats = 1 << 24;

    private sealed class Entry(Tensor tensor, long[] shape, long floats)
    {
        public readonly Tensor Tensor = tensor;
        public readonly long[] Shape = shape;
        public readonly long Floats = floats;
        public bool IsRented = true;

        public bool IsFree => !IsRented && !TensorMemory.IsShared(Tensor) && !Tensor.requires_grad;
    }

    private static readonly Lock Gate = new();

    /// <summary>The one used last is the last.</summary>
    private static readonly List<Entry> Entries = [];

    /// <summary>Collections help when graphs end as garbage; one that did not puts off the next.</summary>
    private static int s_entriesBeforeCollection = 4;

    /// <summary>A float32 tensor with some content, outside of all dispose scopes.</summary>
    public static Tensor Rent(params long[] shape)
    {
        long floats = 1;
        foreach (long size in shape)
        {
            floats *= size;
        }
        if (floats < SmallestFloats || !TensorMemory.CanCountReferences)
        {
            return New(shape);
        }
        lock (Gate)
        {
            return (Find(shape, floats) ?? Add(shape, floats)).Tensor;
        }
    }

    /// <summary>Gives a tensor back; references that a graph or a user has to it keep it from being used again.</summary>
    public static void Return(Tensor tensor)
    {
        lock (Gate)
        {
            if (Entries.Find(entry => ReferenceEquals(entry.Tensor, tensor)) is { } entry)
            {
                entry.IsRented = false;
                return;
            }
        }
        tensor.Dispose();
    }

    private static Entry? Find(long[] shape, long floats)
    {
        // a plain run of memory may be longer than asked for
        int index = Entries.FindLastIndex(entry =>
            (
                entry.Shape.AsSpan().SequenceEqual(shape)
                || (
                    shape.Length == 1
                    && entry.Shape.Length == 1
                    && entry.Floats > floats
                    && entry.Floats < 2 * floats
                )
            ) && entry.IsFree
        );
        if (index < 0)
        {
            return null;
        }
        var found = Entries[index];
        Entries.RemoveAt(index);
        Entries.Add(found);
        found.IsRented = true;
        return found;
    }

    private static Entry Add(long[] shape, long floats)
    {
        if (Entries.Count >= s_entriesBeforeCollection)
        {
            Collect(shape);
            if (Find(shape, floats) is { } found)
            {
                return found;
            }
        }
        Trim(IdleFloats + 2 * floats);
        var entry = new Entry(New(shape), shape, floats);
        Entries.Add(entry);
        return entry;
    }

    /// <summary>Outputs that nobody has disposed of keep their graphs until they are collected.</summary>
    private static void Collect(long[] shape)
    {
        int Busy() => Entries.Count(entry => entry.Shape.Length == shape.Length && !entry.IsFree);
        int before = Busy();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        int after = Busy();
        s_entriesBeforeCollection = after < before ? Math.Max(4, after + 4) : 2 * Entries.Count;
    }

    /// <summary>Drops what has not been used for longest.</summary>
    private static void Trim(long mostIdle)
    {
        long idle = 0;
        for (int i = Entries.Count - 1; i >= 0; i--)
        {
            if (!Entries[i].IsFree)
            {
                continue;
            }
            idle += Entries[i].Floats;
            if (idle > mostIdle)
            {
                Entries[i].Tensor.Dispose();
                Entries.RemoveAt(i);
            }
        }
    }

    private static Tensor New(long[] shape)
    {
        // a tensor made in inference mode could not be used in training
        using var normal = inference_mode(false);
        return empty(shape, dtype: ScalarType.Float32, device: CPU).DetachFromDisposeScope();
    }
}
