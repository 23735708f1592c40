using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FusedLstm.Kernels;

/// <summary>
/// The logistic function and the hyperbolic tangent, within 2.5 units in the last place of float32 for every argument;
/// the logistic function keeps its value at -87, 1.6e-38, below it, where its values would be subnormal.
/// Both come from 1 - exp(-x) = (1 - s) + s·d with s = 2ⁿ, n = round(-x / ln 2), u = x + n·ln 2 and
/// d = 1 - exp(-u) for |u| ≤ ln 2 / 2 (coefficients: a minimax fit of (exp(r) - 1 - r) / r², relative error 3e-9).
/// </summary>
internal static unsafe class Activations
{
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>1.5·2²³: a sum with it is rounded to an integer, which stands in its last bits.</summary>
    private const float Shift = 12582912f;

    private const float P2 = 0.5f;
    private const float P3 = 0.166665181517601f;
    private const float P4 = 0.04166620597243309f;
    private const float P5 = 0.008368954062461853f;
    private const float P6 = 0.0013950599823147058f;

    /// <summary>exp(-x) and exp(x) are normal numbers up to here.</summary>
    private const float MostOfSigmoid = 87;

    /// <summary>From here on the hyperbolic tangent is 1.</summary>
    private const float MostOfTanh = 10;

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct
    {
        x = S.Max(S.Broadcast(-MostOfSigmoid), S.Min(S.Broadcast(MostOfSigmoid), x));
        V d = Reduce<S, V>(x, out V scale);
        V one = S.Broadcast(1);
        return S.Divide(one, S.MultiplyAdd(scale, S.Subtract(one, d), one));
    }

    /// <summary>The hyperbolic tangent: (1 - e⁻²ˣ) / (1 + e⁻²ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<S, V>(V x)
        where S : struct, ISimd<V>
        where V : struct
    {
        V size = S.Min(S.Broadcast(MostOfTanh), S.Abs(x));
        V d = Reduce<S, V>(S.Add(size, size), out V scale);
        V difference = S.MultiplyAdd(scale, d, S.Subtract(S.Broadcast(1), scale));
        return S.CopySign(S.Divide(difference, S.Subtract(S.Broadcast(2), difference)), x);
    }

    /// <summary>Finds s and d so that exp(-x) = s·(1 - d).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduce<S, V>(V x, out V scale)
        where S : struct, ISimd<V>
        where V : struct
    {
        V shifted = S.MultiplyAdd(x, S.Broadcast(-Log2E), S.Broadcast(Shift));
        scale = S.PowerOfTwo(shifted);
        V n = S.Subtract(shifted, S.Broadcast(Shift));
        V u = S.MultiplyAdd(n, S.Broadcast(Ln2High), x);
        u = S.MultiplyAdd(n, S.Broadcast(Ln2Low), u);
        V p = S.MultiplyAdd(S.Broadcast(-P6), u, S.Broadcast(P5));
        p = S.MultiplyAdd(p, u, S.Broadcast(-P4));
        p = S.MultiplyAdd(p, u, S.Broadcast(P3));
        p = S.MultiplyAdd(p, u, S.Broadcast(-P2));
        return S.MultiplyAdd(S.Multiply(u, u), p, u);
    }
}
