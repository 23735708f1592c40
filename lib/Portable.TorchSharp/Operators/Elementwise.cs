using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Applies functions element by element: chooses the type, broadcasts, and walks the rows.</summary>
internal static unsafe class Elementwise
{
    public static Tensor Unary<TOp>(Tensor x, string name)
        where TOp : IUnaryOperator =>
        x.dtype switch
        {
            ScalarType.Float32 => Unary<TOp, float>(x),
            ScalarType.Float64 => Unary<TOp, double>(x),
            ScalarType.Int64 => Unary<TOp, long>(x),
            ScalarType.Int32 => Unary<TOp, int>(x),
            ScalarType.Int16 => Unary<TOp, short>(x),
            ScalarType.Int8 => Unary<TOp, sbyte>(x),
            ScalarType.Byte => Unary<TOp, byte>(x),
            _ => throw ScalarTypes.Unsupported(x.dtype, name),
        };

    public static Tensor Float<TOp>(Tensor x, string name)
        where TOp : IFloatOperator
    {
        using var converted = ScalarTypes.IsFloat(x.dtype) ? null : x.Converted(get_default_dtype());
        var input = converted ?? x;
        return input.dtype switch
        {
            ScalarType.Float32 => Float<TOp, float>(input),
            ScalarType.Float64 => Float<TOp, double>(input),
            _ => throw ScalarTypes.Unsupported(input.dtype, name),
        };
    }

    /// <summary>A function of two tensors after promotion and broadcasting.</summary>
    /// <param name="into">Where the result goes, of the broadcast shape; null for a new tensor.</param>
    public static Tensor Binary<TOp>(Tensor a, Tensor b, string name, Tensor? into = null)
        where TOp : IBinaryOperator
    {
        var type = into?.dtype ?? ScalarTypes.Promote(a, b);
        using var left = a.dtype == type ? null : a.Converted(type);
        using var right = b.dtype == type ? null : b.Converted(type);
        (a, b) = (left ?? a, right ?? b);
        return type switch
        {
            ScalarType.Float32 => Binary<TOp, float>(a, b, into),
            ScalarType.Float64 => Binary<TOp, double>(a, b, into),
            ScalarType.Int64 => Binary<TOp, long>(a, b, into),
            ScalarType.Int32 => Binary<TOp, int>(a, b, into),
            ScalarType.Int16 => Binary<TOp, short>(a, b, into),
            ScalarType.Int8 => Binary<TOp, sbyte>(a, b, into),
            ScalarType.Byte => Binary<TOp, byte>(a, b, into),
            _ => throw ScalarTypes.Unsupported(type, name),
        };
    }

    /// <summary>A test of two tensors after promotion and broadcasting.</summary>
    public static Tensor Compare<TOp>(Tensor a, Tensor b)
        where TOp : IComparison
    {
        var type = ScalarTypes.Promote(a, b);
        using var left = a.dtype == type ? null : a.Converted(type);
        using var right = b.dtype == type ? null : b.Converted(type);
        (a, b) = (left ?? a, right ?? b);
        return type switch
        {
            ScalarType.Float32 => Compare<TOp, float>(a, b),
            ScalarType.Float64 => Compare<TOp, double>(a, b),
            ScalarType.Int64 => Compare<TOp, long>(a, b),
            ScalarType.Int32 => Compare<TOp, int>(a, b),
            ScalarType.Int16 => Compare<TOp, short>(a, b),
            ScalarType.Int8 => Compare<TOp, sbyte>(a, b),
            _ => Compare<TOp, byte>(a, b),
        };
    }

    /// <summary>The operand of an operation with a number: one element of the type the two yield.</summary>
    public static Tensor Operand(Tensor other, Scalar value)
    {
        var type = ScalarTypes.Promote(other, value);
        return Tensor.Filled(Shapes.Scalar, value, type, scoped: false);
    }

    /// <exception cref="ExternalException">An in-place result would change the shape of its tensor.</exception>
    public static void ThrowIfReshaped(Tensor target, long[] result)
    {
        if (!target.Shape.AsSpan().SequenceEqual(result))
            throw new ExternalException(
                $"output with shape {Shapes.Text(target.Shape)} doesn't match the broadcast shape {Shapes.Text(result)}"
            );
    }

    private static Tensor Unary<TOp, T>(Tensor x)
        where TOp : IUnaryOperator
        where T : unmanaged, INumber<T>
    {
        using var packed = x.IsContiguous ? null : x.Packed();
        var y = Tensor.New(x.Shape, x.dtype);
        TOp.Row<TOp, T>((packed ?? x).Span<T>(), y.Span<T>());
        return y;
    }

    private static Tensor Float<TOp, T>(Tensor x)
        where TOp : IFloatOperator
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var packed = x.IsContiguous ? null : x.Packed();
        var y = Tensor.New(x.Shape, x.dtype);
        TOp.Row<T>((packed ?? x).Span<T>(), y.Span<T>());
        return y;
    }

    private static Tensor Binary<TOp, T>(Tensor a, Tensor b, Tensor? into)
        where TOp : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        var shape = Shapes.Broadcast(a.Shape, b.Shape);
        if (into is not null)
            ThrowIfReshaped(into, shape);
        var y = into ?? Tensor.New(shape, a.dtype);
        if (
            ReferenceEquals(shape, a.Shape)
            && ReferenceEqualsOrSame(shape, b.Shape)
            && AllContiguous(a, b, y)
        )
        {
            TOp.Row(a.Span<T>(), b.Span<T>(), y.Span<T>());
            return y;
        }
        var walk = new Walk(
            shape,
            y.Strides,
            Shapes.BroadcastStrides(a.Shape, a.Strides, shape),
            Shapes.BroadcastStrides(b.Shape, b.Strides, shape)
        );
        var py = y.Pointer<T>();
        var pa = a.Pointer<T>();
        var pb = b.Pointer<T>();
        var (sy, sa, sb) = (walk.Steps[0], walk.Steps[1], walk.Steps[2]);
        while (walk.Next())
            Row<TOp, T>(
                py + walk.Offsets[0],
                sy,
                pa + walk.Offsets[1],
                sa,
                pb + walk.Offsets[2],
                sb,
                walk.Length
            );
        return y;
    }

    private static void Row<TOp, T>(T* y, long sy, T* a, long sa, T* b, long sb, int n)
        where TOp : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        if (sy == 1 && sa == 1 && sb == 1)
            TOp.Row(new ReadOnlySpan<T>(a, n), new ReadOnlySpan<T>(b, n), new Span<T>(y, n));
        else if (sy == 1 && sa == 1 && sb == 0)
            TOp.Row(new ReadOnlySpan<T>(a, n), *b, new Span<T>(y, n));
        else if (sy == 1 && sa == 0 && sb == 1)
            TOp.Row(*a, new ReadOnlySpan<T>(b, n), new Span<T>(y, n));
        else
            for (long i = 0; i < n; i++)
                y[i * sy] = TOp.Apply(a[i * sa], b[i * sb]);
    }

    private static Tensor Compare<TOp, T>(Tensor a, Tensor b)
        where TOp : IComparison
        where T : unmanaged, INumber<T>
    {
        var shape = Shapes.Broadcast(a.Shape, b.Shape);
        var y = Tensor.New(shape, ScalarType.Bool);
        var walk = new Walk(
            shape,
            y.Strides,
            Shapes.BroadcastStrides(a.Shape, a.Strides, shape),
            Shapes.BroadcastStrides(b.Shape, b.Strides, shape)
        );
        while (walk.Next())
        {
            var py = y.Pointer<bool>() + walk.Offsets[0];
            var pa = a.Pointer<T>() + walk.Offsets[1];
            var pb = b.Pointer<T>() + walk.Offsets[2];
            for (long i = 0; i < walk.Length; i++)
                py[i * walk.Steps[0]] = TOp.Holds(pa[i * walk.Steps[1]], pb[i * walk.Steps[2]]);
        }
        return y;
    }

    private static bool ReferenceEqualsOrSame(long[] a, long[] b) =>
        ReferenceEquals(a, b) || a.AsSpan().SequenceEqual(b);

    private static bool AllContiguous(Tensor a, Tensor b, Tensor y) =>
        a.IsContiguous && b.IsContiguous && y.IsContiguous;
}
