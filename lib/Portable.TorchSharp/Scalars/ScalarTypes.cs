using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Scalars;

/// <summary>What the engine knows of each element type: size, kind, and which type a mixed operation yields.</summary>
internal static class ScalarTypes
{
    public static int Size(ScalarType type) =>
        type switch
        {
            ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 => 1,
            ScalarType.Int16 => 2,
            ScalarType.Int32 or ScalarType.Float32 => 4,
            ScalarType.Int64 or ScalarType.Float64 => 8,
            _ => throw Unsupported(type),
        };

    public static bool IsFloat(ScalarType type) => type is ScalarType.Float32 or ScalarType.Float64;

    public static bool IsInteger(ScalarType type) => type <= ScalarType.Int64;

    public static ScalarType Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : typeof(T) == typeof(long) ? ScalarType.Int64
        : typeof(T) == typeof(int) ? ScalarType.Int32
        : typeof(T) == typeof(bool) ? ScalarType.Bool
        : typeof(T) == typeof(byte) ? ScalarType.Byte
        : typeof(T) == typeof(sbyte) ? ScalarType.Int8
        : typeof(T) == typeof(short) ? ScalarType.Int16
        : throw new NotSupportedException($"Tensors of {typeof(T).Name} are not supported.");

    /// <summary>
    /// The type of a mixed operation, by PyTorch's rule: the higher category (bool, integer, float) wins; within one
    /// category the wider type; a zero-dimensional operand counts only where its category is higher.
    /// </summary>
    public static ScalarType Promote(Tensor a, Tensor b)
    {
        if (a.dtype == b.dtype)
            return a.dtype;
        var (strong, weak) =
            a.Rank > 0 == b.Rank > 0 ? (a, null)
            : a.Rank > 0 ? (a, b)
            : (b, a);
        if (weak is null)
            return Wider(a.dtype, b.dtype);
        return Category(weak.dtype) > Category(strong.dtype) ? weak.dtype : strong.dtype;
    }

    /// <summary>The type of an operation between a tensor and a C# number, which counts by its category alone.</summary>
    public static ScalarType Promote(Tensor a, Scalar b)
    {
        if (Category(b.Type) <= Category(a.dtype))
            return a.dtype;
        return IsFloat(b.Type) ? get_default_dtype()
            : b.Type == ScalarType.Bool ? ScalarType.Bool
            : ScalarType.Int64;
    }

    public static ScalarType Wider(ScalarType a, ScalarType b)
    {
        if (a == b)
            return a;
        if (Category(a) != Category(b))
            return Category(a) > Category(b) ? a : b;
        if (a == ScalarType.Byte || b == ScalarType.Byte)
        {
            var other = a == ScalarType.Byte ? b : a;
            return other == ScalarType.Int8 ? ScalarType.Int16 : other;
        }
        return a > b ? a : b;
    }

    public static ExternalException Unsupported(ScalarType type, string? operation = null) =>
        new(
            operation is null
                ? $"dtype {type} is not supported by this engine (Float32, Float64, Int64, Int32, Int16, Int8, Byte and Bool are)"
                : $"\"{operation}\" not implemented for '{type}'"
        );

    private static int Category(ScalarType type) =>
        type == ScalarType.Bool ? 0
        : IsInteger(type) ? 1
        : 2;
}
