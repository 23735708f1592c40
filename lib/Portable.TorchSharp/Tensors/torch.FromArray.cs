using System.Runtime.InteropServices;
using TorchSharp.Scalars;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A copy of an array of any rank and of a numeric element type.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) =>
        from_array(rawArray, null, device);

    /// <summary>A copy of an array of any rank, in a type.</summary>
    /// <exception cref="NotSupportedException">The element type is not numeric.</exception>
    public static Tensor from_array(
        Array rawArray,
        ScalarType? dtype,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    )
    {
        var element = rawArray.GetType().GetElementType();
        return element == typeof(float) ? From<float>()
            : element == typeof(double) ? From<double>()
            : element == typeof(long) ? From<long>()
            : element == typeof(int) ? From<int>()
            : element == typeof(short) ? From<short>()
            : element == typeof(byte) ? From<byte>()
            : element == typeof(sbyte) ? From<sbyte>()
            : element == typeof(bool) ? From<bool>()
            : throw new NotSupportedException(
                $"from_array takes arrays of numbers or truth values, found {rawArray.GetType().Name}."
            );

        Tensor From<T>()
            where T : unmanaged => Wrapped(Flat<T>(rawArray), Sizes(rawArray), dtype, device, requires_grad);
    }

    /// <summary>The tensor itself, or a copy in another type.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null)
    {
        InitializeDevice(device);
        return data.to_type(dtype ?? data.dtype);
    }

    /// <summary>A copy of an array as a tensor.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <summary>A copy of an array as a tensor.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <summary>A copy of an array as a tensor.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <summary>A copy of an array as a tensor.</summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    private static Tensor Wrapped<T>(
        ReadOnlySpan<T> values,
        ReadOnlySpan<long> shape,
        ScalarType? dtype,
        Device? device,
        bool requires_grad
    )
        where T : unmanaged
    {
        var own = ScalarTypes.Of<T>();
        Created(own, device, shape);
        if (Shapes.Count(shape) != values.Length)
            throw new ArgumentException(
                $"Mismatch between array size and shape: {values.Length} elements, shape {Shapes.Text(shape)}."
            );
        var tensor = Tensor.New(shape.ToArray(), own);
        values.CopyTo(tensor.Span<T>());
        return tensor.to_type(dtype ?? own, disposeAfter: true).with_requires_grad(requires_grad);
    }

    private static ReadOnlySpan<T> Flat<T>(Array array)
        where T : unmanaged =>
        array.Length == 0
            ? []
            : MemoryMarshal.CreateReadOnlySpan(
                ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(
                    ref MemoryMarshal.GetArrayDataReference(array)
                ),
                array.Length
            );

    private static long[] Sizes(Array array) =>
        [.. Enumerable.Range(0, array.Rank).Select(d => array.GetLongLength(d))];
}
