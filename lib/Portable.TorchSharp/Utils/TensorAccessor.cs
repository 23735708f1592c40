using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a tensor, row by row or by their places.</summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
{
    private readonly Tensor _tensor;

    internal TensorAccessor(Tensor tensor) => _tensor = tensor;

    /// <summary>The number of elements.</summary>
    public long Count => _tensor.Count;

    /// <summary>False: elements can be set.</summary>
    public bool IsReadOnly => false;

    /// <summary>An element by its places, one a dimension, or by one place counted row by row.</summary>
    /// <exception cref="IndexOutOfRangeException">A place is outside.</exception>
    public unsafe T this[params long[] indices]
    {
        get => System.Runtime.CompilerServices.Unsafe.Read<T>(At(indices));
        set => System.Runtime.CompilerServices.Unsafe.Write(At(indices), value);
    }

    /// <summary>All elements, row by row.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>All elements as an array of the tensor's rank.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), _tensor.Shape);
        var values = ToArray();
        Buffer.BlockCopy(values, 0, array, 0, Buffer.ByteLength(values));
        return array;
    }

    /// <summary>Copies elements from a place in the tensor to a place in the array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements from a place in the tensor until either ends.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        using var packed = _tensor.IsContiguous ? null : _tensor.Packed();
        var count = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        new ReadOnlySpan<T>(First(packed ?? _tensor), checked((int)Count))
            .Slice((int)tensorIndex, count)
            .CopyTo(array[arrayIndex..]);
    }

    /// <summary>Copies elements from a place in the array to a place in the tensor.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies elements from a place in the array until either ends.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        for (var i = 0; i < count; i++)
            this[tensorIndex + i] = array[arrayIndex + i];
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to free: the tensor owns the memory.</summary>
    public void Dispose() { }

    private unsafe void* At(long[] indices)
    {
        var shape = _tensor.Shape;
        var flat = indices.Length == 1 && shape.Length != 1;
        if (!flat && indices.Length != shape.Length)
            throw new ArgumentException($"Expected one index or {shape.Length}, found {indices.Length}.");
        var rest = flat ? indices[0] : 0;
        var offset = 0L;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            var place = flat ? rest % shape[d] : indices[d];
            if (place < 0 || place >= shape[d])
                throw new IndexOutOfRangeException(
                    $"Index {place} is outside dimension {d} of size {shape[d]}."
                );
            offset += place * _tensor.Strides[d];
            rest = flat ? rest / shape[d] : 0;
        }
        if (rest != 0)
            throw new IndexOutOfRangeException(
                $"Index {indices[0]} is outside a tensor of {Count} elements."
            );
        return (byte*)First(_tensor) + offset * _tensor.ElementSize;
    }

    private static unsafe void* First(Tensor tensor) =>
        tensor.Storage.Data + tensor.Offset * tensor.ElementSize;
}
