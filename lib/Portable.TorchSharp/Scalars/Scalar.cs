using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One number with its type, as operations between a tensor and a C# number take it.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double _double;
    private readonly long _long;

    private Scalar(double value, ScalarType type) =>
        (_double, _long, Type) = (value, SaturatedLong(value), type);

    private Scalar(long value, ScalarType type) => (_double, _long, Type) = (value, value, type);

    /// <summary>Int64, Float64 or Bool: libtorch keeps a number in the widest type of its kind.</summary>
    public ScalarType Type { get; }

    internal double AsDouble => _double;

    internal long AsLong => _long;

    internal T As<T>()
        where T : struct, INumberBase<T> => IsFloat ? T.CreateTruncating(_double) : T.CreateTruncating(_long);

    private bool IsFloat => Scalars.ScalarTypes.IsFloat(Type);

    /// <summary>Nothing to free here; kept for callers that write <c>using</c>.</summary>
    public void Dispose() { }

    /// <summary>A byte.</summary>
    public static implicit operator Scalar(byte value) => new((long)value, ScalarType.Int64);

    /// <summary>A signed byte.</summary>
    public static implicit operator Scalar(sbyte value) => new((long)value, ScalarType.Int64);

    /// <summary>A 16-bit integer.</summary>
    public static implicit operator Scalar(short value) => new((long)value, ScalarType.Int64);

    /// <summary>A 32-bit integer.</summary>
    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int64);

    /// <summary>A 64-bit integer.</summary>
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    /// <summary>A single.</summary>
    public static implicit operator Scalar(float value) => new((double)value, ScalarType.Float64);

    /// <summary>A double.</summary>
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);

    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);

    private static long SaturatedLong(double value) => double.IsNaN(value) ? 0 : (long)value;
}
