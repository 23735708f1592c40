using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Vec = System.Runtime.Intrinsics.Vector256<float>;

namespace FusedLstm.Kernels;

/// <summary>float32 in vectors of 256 bits.</summary>
internal unsafe struct Simd256 : ISimd<Vec>
{
    public static int Count => 8;
    public static int TileRows => 6;

    public static Vec Broadcast(float value) => Vector256.Create(value);

    public static Vec Load(float* source) => Vector256.Load(source);

    public static void Store(float* target, Vec value) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec LoadPartial(float* source, int count)
    {
        if (Avx.IsSupported)
        {
            return Avx.MaskLoad(source, FirstLanes(count));
        }
        var value = Vec.Zero;
        for (int i = 0; i < count; i++)
        {
            value = value.WithElement(i, source[i]);
        }
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(float* target, Vec value, int count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore(target, FirstLanes(count), value);
            return;
        }
        for (int i = 0; i < count; i++)
        {
            target[i] = value[i];
        }
    }

    public static void StoreStreaming(float* target, Vec value) => value.StoreAlignedNonTemporal(target);

    public static Vec Add(Vec a, Vec b) => a + b;

    public static Vec Subtract(Vec a, Vec b) => a - b;

    public static Vec Multiply(Vec a, Vec b) => a * b;

    public static Vec Divide(Vec a, Vec b) => a / b;

    public static Vec Max(Vec a, Vec b) => Vector256.MaxNative(a, b);

    public static Vec Min(Vec a, Vec b) => Vector256.MinNative(a, b);

    public static Vec Sqrt(Vec a) => Vector256.Sqrt(a);

    public static Vec MultiplyAdd(Vec a, Vec b, Vec c) => Vector256.MultiplyAddEstimate(a, b, c);

    public static Vec Abs(Vec a) => Vector256.Abs(a);

    public static Vec PowerOfTwo(Vec shifted) =>
        ((shifted.AsInt32() << 23) + Vector256<float>.One.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec ZeroBelow(Vec a, Vec limit) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(a), limit), Vec.Zero, a);

    public static Vec CopySign(Vec a, Vec b) => Vector256.CopySign(a, b);

    private static Vec FirstLanes(int count) =>
        Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
}
