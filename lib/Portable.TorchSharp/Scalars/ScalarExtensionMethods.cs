namespace TorchSharp;

/// <summary>Conversions between C# numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The value as a single.</summary>
    public static float ToSingle(this Scalar value) => (float)value.AsDouble;

    /// <summary>The value as a double.</summary>
    public static double ToDouble(this Scalar value) => value.AsDouble;

    /// <summary>The value as a byte, truncated.</summary>
    public static byte ToByte(this Scalar value) => (byte)value.AsLong;

    /// <summary>The value as a signed byte, truncated.</summary>
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.AsLong;

    /// <summary>The value as a 16-bit integer, truncated.</summary>
    public static short ToInt16(this Scalar value) => (short)value.AsLong;

    /// <summary>The value as a 32-bit integer, truncated.</summary>
    public static int ToInt32(this Scalar value) => (int)value.AsLong;

    /// <summary>The value as a 64-bit integer, truncated.</summary>
    public static long ToInt64(this Scalar value) => value.AsLong;

    /// <summary>False for zero, true for anything else.</summary>
    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;

    /// <summary>Wraps a byte.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>Wraps a signed byte.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>Wraps a 16-bit integer.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>Wraps a 32-bit integer.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>Wraps a 64-bit integer.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>Wraps a single.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>Wraps a double.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>Wraps a truth value.</summary>
    public static Scalar ToScalar(this bool value) => value;
}
