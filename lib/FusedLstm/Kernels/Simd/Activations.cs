using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FusedLstm.Kernels;

/// <summary>
/// The logistic function and the hyperbolic tangent, within 2 units in the last place of float32 for every argument.
/// exp(x) = 2ⁿ·exp(r) with n = round(x / ln 2) and a polynomial for |r| ≤ ln 2 / 2 (coefficients: a minimax fit of
/// (exp(r) - 1 - r) / r², relative error 3e-9). tanh has a polynomial of its own for |x| below 0.55 (a minimax fit of
/// (tanh(x) / x - 1) / x², relative error 1e-9).
/// </summary>
internal static unsafe class Activations
{
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // exp is 0 below
    private const float Lowest = -104f;

    private const float P2 = 0.5f;
    private const float P3 = 0.166665181517601f;
    private const float P4 = 0.04166620597243309f;
    private const float P5 = 0.008368954062461853f;
    private const float P6 = 0.0013950599823147058f;

    private const float TanhBorder = 0.55f;
    private const float Q0 = -0.33333319425582886f;
    private const float Q1 = 0.13332602381706238f;
    private const float Q2 = -0.05385385826230049f;
    private const float Q3 = 0.021077753975987434f;
    private const float Q4 = -0.006282466929405928f;

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct
    {
        // of the two forms the one whose exponential cannot overflow
        V e = ExpOfNegative<S, V>(NegativeAbs<S, V>(x));
        V one = S.Broadcast(1);
        return S.Divide(S.SelectBySign(x, e, one), S.Add(one, e));
    }

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct
    {
        V minusAbs = NegativeAbs<S, V>(x);
        V e = ExpOfNegative<S, V>(S.Multiply(S.Broadcast(2), minusAbs));
        V one = S.Broadcast(1);
        V large = S.Subtract(one, S.Divide(S.Add(e, e), S.Add(one, e)));

        // near 0 the difference would cancel
        V z = S.Multiply(x, x);
        V q = S.MultiplyAdd(S.Broadcast(Q4), z, S.Broadcast(Q3));
        q = S.MultiplyAdd(q, z, S.Broadcast(Q2));
        q = S.MultiplyAdd(q, z, S.Broadcast(Q1));
        q = S.MultiplyAdd(q, z, S.Broadcast(Q0));
        V small = S.MultiplyAdd(S.Multiply(x, z), q, x);
        return S.SelectBySign(S.Add(minusAbs, S.Broadcast(TanhBorder)), S.CopySign(large, x), small);
    }

    /// <summary>y = sigmoid(x) over consecutive elements; y may be x.</summary>
    public static void Sigmoid(float* x, float* y, nint count) => Map<SigmoidMap>(x, y, count);

    /// <summary>y = tanh(x) over consecutive elements; y may be x.</summary>
    public static void Tanh(float* x, float* y, nint count) => Map<TanhMap>(x, y, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NegativeAbs<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct => S.CopySign(x, S.Broadcast(-1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpOfNegative<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct
    {
        V p = ExpReduced<S, V>(S.Max(S.Broadcast(Lowest), x), out V n);
        return S.ScaleDown(p, n);
    }

    /// <summary>exp(x - n·ln 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpReduced<S, V>(V x, out V n)
        where S : struct, ISimd<V>
        where V : struct
    {
        n = S.Round(S.Multiply(x, S.Broadcast(Log2E)));
        V r = S.MultiplyAdd(n, S.Broadcast(-Ln2High), x);
        r = S.MultiplyAdd(n, S.Broadcast(-Ln2Low), r);
        V p = S.MultiplyAdd(S.Broadcast(P6), r, S.Broadcast(P5));
        p = S.MultiplyAdd(p, r, S.Broadcast(P4));
        p = S.MultiplyAdd(p, r, S.Broadcast(P3));
        p = S.MultiplyAdd(p, r, S.Broadcast(P2));
        p = S.MultiplyAdd(S.Multiply(r, r), p, r);
        return S.Add(p, S.Broadcast(1));
    }

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
            where V : struct => Sigmoid<S, V>(x);
    }

    private struct TanhMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<S, V>(V x)
            where S : struct, ISimd<V>
            where V : struct => Tanh<S, V>(x);
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
