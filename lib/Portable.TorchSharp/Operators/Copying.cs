using System.Numerics;
using TorchSharp.Scalars;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Copies elements between windows, converting where the types differ.</summary>
internal static unsafe class Copying
{
    /// <summary>Fills the target from a source that broadcasts to its shape.</summary>
    public static void Copy(Tensor source, Tensor target)
    {
        if (
            source.dtype == target.dtype
            && source.IsContiguous
            && target.IsContiguous
            && source.Count == target.Count
        )
        {
            var bytes = source.Count * ScalarTypes.Size(source.dtype);
            Buffer.MemoryCopy(Address(source), Address(target), bytes, bytes);
            return;
        }
        if (target.dtype == ScalarType.Bool)
        {
            FromAny<byte, ToBool>(source, target);
            return;
        }
        switch (target.dtype)
        {
            case ScalarType.Float32:
                FromAny<float, Convert>(source, target);
                break;
            case ScalarType.Float64:
                FromAny<double, Convert>(source, target);
                break;
            case ScalarType.Int64:
                FromAny<long, Convert>(source, target);
                break;
            case ScalarType.Int32:
                FromAny<int, Convert>(source, target);
                break;
            case ScalarType.Int16:
                FromAny<short, Convert>(source, target);
                break;
            case ScalarType.Int8:
                FromAny<sbyte, Convert>(source, target);
                break;
            case ScalarType.Byte:
                FromAny<byte, Convert>(source, target);
                break;
            default:
                throw ScalarTypes.Unsupported(target.dtype);
        }
    }

    public static void Fill(Tensor target, Scalar value)
    {
        using var one = Tensor.New(Shapes.Scalar, target.dtype, scoped: false);
        Write(one, value);
        Copy(one, target);
    }

    private static void Write(Tensor one, Scalar value)
    {
        switch (one.dtype)
        {
            case ScalarType.Float32:
                *one.Pointer<float>() = (float)value.AsDouble;
                break;
            case ScalarType.Float64:
                *one.Pointer<double>() = value.AsDouble;
                break;
            case ScalarType.Bool:
                *one.Pointer<bool>() = value.AsDouble != 0;
                break;
            case ScalarType.Int64:
                *one.Pointer<long>() = value.AsLong;
                break;
            case ScalarType.Int32:
                *one.Pointer<int>() = (int)value.AsLong;
                break;
            case ScalarType.Int16:
                *one.Pointer<short>() = (short)value.AsLong;
                break;
            case ScalarType.Int8 or ScalarType.Byte:
                *one.Pointer<byte>() = (byte)value.AsLong;
                break;
            default:
                throw ScalarTypes.Unsupported(one.dtype);
        }
    }

    private static void FromAny<TTo, TConvert>(Tensor source, Tensor target)
        where TTo : unmanaged, INumber<TTo>
        where TConvert : IConvert
    {
        switch (source.dtype)
        {
            case ScalarType.Float32:
                Rows<float, TTo, TConvert>(source, target);
                break;
            case ScalarType.Float64:
                Rows<double, TTo, TConvert>(source, target);
                break;
            case ScalarType.Int64:
                Rows<long, TTo, TConvert>(source, target);
                break;
            case ScalarType.Int32:
                Rows<int, TTo, TConvert>(source, target);
                break;
            case ScalarType.Int16:
                Rows<short, TTo, TConvert>(source, target);
                break;
            case ScalarType.Int8:
                Rows<sbyte, TTo, TConvert>(source, target);
                break;
            case ScalarType.Byte or ScalarType.Bool:
                Rows<byte, TTo, TConvert>(source, target);
                break;
            default:
                throw ScalarTypes.Unsupported(source.dtype);
        }
    }

    private static void Rows<TFrom, TTo, TConvert>(Tensor source, Tensor target)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
        where TConvert : IConvert
    {
        var walk = new Walk(
            target.Shape,
            target.Strides,
            Shapes.BroadcastStrides(source.Shape, source.Strides, target.Shape)
        );
        var to = target.Pointer<TTo>();
        var from = source.Pointer<TFrom>();
        var (st, sf) = (walk.Steps[0], walk.Steps[1]);
        while (walk.Next())
        {
            var t = to + walk.Offsets[0];
            var f = from + walk.Offsets[1];
            if (typeof(TFrom) == typeof(TTo) && st == 1 && sf == 1 && typeof(TConvert) == typeof(Convert))
                new ReadOnlySpan<TFrom>(f, walk.Length).CopyTo(new Span<TFrom>((TFrom*)t, walk.Length));
            else if (st == 1 && sf == 0)
                new Span<TTo>(t, walk.Length).Fill(TConvert.To<TFrom, TTo>(*f));
            else
                for (long i = 0; i < walk.Length; i++)
                    t[i * st] = TConvert.To<TFrom, TTo>(f[i * sf]);
        }
    }

    private static byte* Address(Tensor tensor) =>
        tensor.Storage.Data + tensor.Offset * ScalarTypes.Size(tensor.dtype);

    private interface IConvert
    {
        static abstract TTo To<TFrom, TTo>(TFrom value)
            where TFrom : unmanaged, INumber<TFrom>
            where TTo : unmanaged, INumber<TTo>;
    }

    private readonly struct Convert : IConvert
    {
        public static TTo To<TFrom, TTo>(TFrom value)
            where TFrom : unmanaged, INumber<TFrom>
            where TTo : unmanaged, INumber<TTo> => TTo.CreateTruncating(value);
    }

    private readonly struct ToBool : IConvert
    {
        public static TTo To<TFrom, TTo>(TFrom value)
            where TFrom : unmanaged, INumber<TFrom>
            where TTo : unmanaged, INumber<TTo> => TFrom.IsZero(value) ? TTo.Zero : TTo.One;
    }
}
