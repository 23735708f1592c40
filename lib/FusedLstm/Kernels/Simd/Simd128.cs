using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Vec = System.Runtime.Intrinsics.Vector128<float>;

namespace FusedLstm.Kernels;

/// <summary>float32 in vectors of 128 bits.</summary>
internal unsafe struct Simd128 : ISimd<Vec>
{
    public static int Count => 4;
    public static int TileRows => 6;

    public static Vec Broadcast(float value) => Vector128.Create(value);

    public static Vec Load(float* source) => Vector128.Load(source);

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

    public static Vec Max(Vec a, Vec b) => Vector128.MaxNative(a, b);

    public static Vec Min(Vec a, Vec b) => Vector128.MinNative(a, b);

    public static Vec Sqrt(Vec a) => Vector128.Sqrt(a);

    public static Vec MultiplyAdd(Vec a, Vec b, Vec c) => Vector128.MultiplyAddEstimate(a, b, c);

    public static Vec Abs(Vec a) => Vector128.Abs(a);

    public static Vec PowerOfTwo(Vec shifted) =>
        ((shifted.AsInt32() << 23) + Vector128<float>.One.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec ZeroBelow(Vec a, Vec limit) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Abs(a), limit), Vec.Zero, a);

    public static Vec CopySign(Vec a, Vec b) => Vector128.CopySign(a, b);

    private static Vec FirstLanes(int count) =>
        Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).AsSingle();
}
