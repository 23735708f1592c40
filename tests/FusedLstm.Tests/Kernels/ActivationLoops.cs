using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FusedLstm.Kernels;

namespace FusedLstm.Tests;

/// <summary>The activations of the kernels over elements in memory, at the level in use.</summary>
internal static unsafe class ActivationLoops
{
    /// <summary>y = sigmoid(x) over consecutive elements; y may be x.</summary>
    public static void Sigmoid(float* x, float* y, nint count) => Map<SigmoidMap>(x, y, count);

    /// <summary>y = tanh(x) over consecutive elements; y may be x.</summary>
    public static void Tanh(float* x, float* y, nint count) => Map<TanhMap>(x, y, count);

    private interface IMap
    {
        static abstract V Apply<S, V>(V x)
            where S : struct, ISimd<V>
            where V : struct;
    }

    private struct SigmoidMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<S, V>(V x)
            where S : struct, ISimd<V>
            where V : struct => Activations.Sigmoid<S, V>(x);
    }

    private struct TanhMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<S, V>(V x)
            where S : struct, ISimd<V>
            where V : struct => Activations.Tanh<S, V>(x);
    }

    private static void Map<M>(float* x, float* y, nint count)
        where M : struct, IMap
    {
        switch (Simd.Level)
        {
            case SimdLevel.Vector512:
                Map<M, Simd512, Vector512<float>>(x, y, count);
                break;
            case SimdLevel.Vector256:
                Map<M, Simd256, Vector256<float>>(x, y, count);
                break;
            case SimdLevel.Vector128:
                Map<M, Simd128, Vector128<float>>(x, y, count);
                break;
            default:
                Map<M, SimdScalar, float>(x, y, count);
                break;
        }
    }

    private static void Map<M, S, V>(float* x, float* y, nint count)
        where M : struct, IMap
        where S : struct, ISimd<V>
        where V : struct
    {
        nint i = 0;
        for (; i + S.Count <= count; i += S.Count)
        {
            S.Store(y + i, M.Apply<S, V>(S.Load(x + i)));
        }
        if (i < count)
        {
            int rest = (int)(count - i);
            S.StorePartial(y + i, M.Apply<S, V>(S.LoadPartial(x + i, rest)), rest);
        }
    }
}
