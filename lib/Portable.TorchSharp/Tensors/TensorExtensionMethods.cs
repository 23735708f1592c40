using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions of tensors to and from C# values.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The size of an element in bytes.</summary>
    public static int ElementSize(this ScalarType type) => Scalars.ScalarTypes.Size(type);

    /// <summary>The number of elements of a shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => Shapes.Count([.. shape]);

    /// <summary>The value of a tensor of one element.</summary>
    public static float ToSingle(this Tensor value) =>
        value.dtype == ScalarType.Float32 ? value.item<float>() : value.ToScalar().ToSingle();

    /// <summary>The value of a tensor of one element.</summary>
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The value of a tensor of one element, truncated.</summary>
    public static long ToInt64(this Tensor value) =>
        value.dtype == ScalarType.Int64 ? value.item<long>() : value.ToScalar().ToInt64();

    /// <summary>The value of a tensor of one element, truncated.</summary>
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The value of a tensor of one element, truncated.</summary>
    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();

    /// <summary>The value of a tensor of one element, truncated.</summary>
    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();

    /// <summary>The value of a tensor of one element, truncated.</summary>
    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();

    /// <summary>Whether the one element is not zero.</summary>
    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>A number as a tensor without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false)
        where T : struct =>
        from_array(new[] { scalar }, null, device).reshape().with_requires_grad(requires_grad);

    /// <summary>An array as a tensor of a shape.</summary>
    public static Tensor ToTensor<T>(
        this T[] rawArray,
        long[] dimensions,
        bool doCopy = false,
        bool requires_grad = false
    ) => from_array(rawArray).reshape(dimensions).with_requires_grad(requires_grad);
}
