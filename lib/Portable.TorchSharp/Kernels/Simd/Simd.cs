using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

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

    /// <summary>Narrows the level, for tests; never above <see cref="Widest"/>.</summary>
    public static void Force(SimdLevel level) => Level = level < Widest ? level : Widest;
}
