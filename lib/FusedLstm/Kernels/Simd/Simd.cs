using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FusedLstm.Kernels;

/// <summary>Chooses the width: the widest the machine has, unless a test asks for a narrower one.</summary>
internal static class Simd
{
    /// <summary>The widest level this machine runs in hardware.</summary>
    public static readonly SimdLevel Widest =
        Vector512.IsHardwareAccelerated ? SimdLevel.Vector512
        : Vector256.IsHardwareAccelerated ? SimdLevel.Vector256
        : Vector128.IsHardwareAccelerated ? SimdLevel.Vector128
        : SimdLevel.Scalar;

    /// <summary>The level in use.</summary>
    public static SimdLevel Level { get; private set; } = Widest;

    /// <summary>Elements in a vector of the level in use.</summary>
    public static int Lanes =>
        Level switch
        {
            SimdLevel.Vector512 => Simd512.Count,
            SimdLevel.Vector256 => Simd256.Count,
            SimdLevel.Vector128 => Simd128.Count,
            _ => SimdScalar.Count,
        };

    /// <summary>So many elements and room for the rest of the last vector, of the widest kind.</summary>
    public static nint RoundUp(nint floats) => (floats + Simd512.Count - 1) / Simd512.Count * Simd512.Count;

    /// <summary>Asks for the cache line of an address, which need not be valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(float* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(address);
        }
    }

    /// <summary>Narrows the level, for tests; never above <see cref="Widest"/>.</summary>
    public static void Force(SimdLevel level) => Level = level < Widest ? level : Widest;
}

/// <summary>The vector widths the kernels exist in.</summary>
internal enum SimdLevel
{
    Scalar,
    Vector128,
    Vector256,
    Vector512,
}
