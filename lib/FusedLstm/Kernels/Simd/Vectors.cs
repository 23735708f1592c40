using System.Numerics;
using System.Runtime.CompilerServices;

namespace FusedLstm.Kernels;

/// <summary>Loops over consecutive elements that several kernels need.</summary>
internal static unsafe class Vectors
{
    /// <summary>sum = a + b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<S, V>(float* a, float* b, float* sum, nint count)
        where S : struct, ISimd<V>
        where V : struct
    {
        nint i = 0;
        for (; i + S.Count <= count; i += S.Count)
        {
            S.Store(sum + i, S.Add(S.Load(a + i), S.Load(b + i)));
        }
        if (i < count)
        {
            int rest = (int)(count - i);
            S.StorePartial(sum + i, S.Add(S.LoadPartial(a + i, rest), S.LoadPartial(b + i, rest)), rest);
        }
    }

    /// <summary>sum = a + b, by code that does not depend on the level in use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* a, float* b, float* sum, long count)
    {
        long i = 0;
        for (; i + Vector<float>.Count <= count; i += Vector<float>.Count)
        {
            Vector.Store(Vector.Load(a + i) + Vector.Load(b + i), sum + i);
        }
        for (; i < count; i++)
        {
            sum[i] = a[i] + b[i];
        }
    }

    /// <summary>product = a · b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* a, float* b, float* product, long count)
    {
        long i = 0;
        for (; i + Vector<float>.Count <= count; i += Vector<float>.Count)
        {
            Vector.Store(Vector.Load(a + i) * Vector.Load(b + i), product + i);
        }
        for (; i < count; i++)
        {
            product[i] = a[i] * b[i];
        }
    }
}
