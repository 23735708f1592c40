using TorchSharp;
using static TorchSharp.torch;

namespace FusedLstm;

/// <summary>
/// Tensors that are used again when nothing refers to them any more: fresh memory costs a page fault for every 4 kB, in
/// each training step. A graph keeps its tensors by native references, so however it ends, they come back.
/// </summary>
internal static class TensorPool
{
    /// <summary>Elements that may lie idle, beside twice the size asked for.</summary>
    private const long IdleFloats = 1 << 24;

    /// <summary>Beyond so many tensors small ones are no longer kept.</summary>
    private const int MostEntries = 128;

    /// <summary>Graphs that hold fewer elements are no reason for a collection.</summary>
    private const long FewFloats = 1 << 24;

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

    /// <summary>Graphs that hold more are perhaps garbage.</summary>
    private static long s_floatsBeforeCollection = FewFloats;

    /// <summary>A float32 tensor with some content, outside of all dispose scopes.</summary>
    public static Tensor Rent(params long[] shape)
    {
        if (!TensorMemory.IsLayoutKnown)
        {
            return New(shape);
        }
        lock (Gate)
        {
            return Find(entry => entry.Shape.AsSpan().SequenceEqual(shape)) ?? Add(shape);
        }
    }

    /// <summary>
    /// A float32 tensor of one dimension and some content, at least as long as asked for, outside of all dispose scopes.
    /// Called in the forward pass only: it may collect garbage.
    /// </summary>
    public static Tensor RentBlock(long floats)
    {
        if (!TensorMemory.IsLayoutKnown)
        {
            return New([floats]);
        }
        lock (Gate)
        {
            if (FindBlock(floats) is { } found)
            {
                return found;
            }
        }
        CollectGarbage(floats);
        lock (Gate)
        {
            return FindBlock(floats) ?? Add([floats]);
        }
    }

    /// <summary>Gives a tensor back; references that a graph or a user has to it keep it from being used again.</summary>
    public static void Return(Tensor tensor)
    {
        lock (Gate)
        {
            foreach (var entry in Entries)
            {
                if (ReferenceEquals(entry.Tensor, tensor))
                {
                    entry.IsRented = false;
                    return;
                }
            }
        }
        tensor.Dispose();
    }

    private static Tensor? FindBlock(long floats) =>
        Find(entry => entry.Shape.Length == 1 && entry.Floats >= floats && entry.Floats < 2 * floats);

    private static Tensor? Find(Predicate<Entry> fits)
    {
        for (int i = Entries.Count - 1; i >= 0; i--)
        {
            var entry = Entries[i];
            if (fits(entry) && entry.IsFree)
            {
                Entries.RemoveAt(i);
                Entries.Add(entry);
                entry.IsRented = true;
                return entry.Tensor;
            }
        }
        return null;
    }

    private static Tensor Add(long[] shape)
    {
        long floats = shape.Aggregate(1L, (product, size) => product * size);
        Trim(floats);
        var tensor = New(shape);
        if (Entries.Count < MostEntries || floats > FewFloats / MostEntries)
        {
            Entries.Add(new Entry(tensor, shape, floats));
        }
        return tensor;
    }

    /// <summary>
    /// Outputs that nobody has disposed of keep their graphs until they are collected. A collection that did not help
    /// puts off the next.
    /// </summary>
    private static void CollectGarbage(long floats)
    {
        if (BusyFloats() + floats <= Volatile.Read(ref s_floatsBeforeCollection))
        {
            return;
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Volatile.Write(ref s_floatsBeforeCollection, Math.Max(FewFloats, 2 * (BusyFloats() + floats)));
    }

    private static long BusyFloats()
    {
        lock (Gate)
        {
            return Entries.Sum(entry => entry.IsFree ? 0 : entry.Floats);
        }
    }

    /// <summary>Drops what has not been used for longest.</summary>
    private static void Trim(long floats)
    {
        long idle = 0;
        int count = 0;
        for (int i = Entries.Count - 1; i >= 0; i--)
        {
            if (!Entries[i].IsFree)
            {
                continue;
            }
            idle += Entries[i].Floats;
            count++;
            if (idle > IdleFloats + 2 * floats || count > MostEntries / 2)
            {
                Entries[i].Tensor.Dispose();
                Entries.RemoveAt(i);
            }
        }
    }

    private static Tensor New(long[] shape)
    {
        // a tensor made in inference mode could not be used in training
        using var normal = is_inference_mode_enabled() ? inference_mode(false) : null;
        return empty(shape, dtype: ScalarType.Float32, device: CPU).DetachFromDisposeScope();
    }
}
