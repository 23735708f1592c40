namespace TorchSharp.Kernels;

/// <summary>Loops over consecutive elements that several kernels need.</summary>
internal static unsafe class Vectors
{
    /// <summary>Σ a·b.</summary>
    public static float Dot<S, V>(float* a, float* b, nint count)
        where S : struct, ISimd<V>
        where V : struct
    {
        V sum = S.Broadcast(0);
        nint i = 0;
        for (; i + S.Count <= count; i += S.Count)
        {
            sum = S.MultiplyAdd(S.Load(a + i), S.Load(b + i), sum);
        }
        if (i < count)
        {
            int rest = (int)(count - i);
            sum = S.MultiplyAdd(S.LoadPartial(a + i, rest), S.LoadPartial(b + i, rest), sum);
        }
        return S.Sum(sum);
    }

    /// <summary>a = a·factor.</summary>
    public static void Scale<S, V>(float* a, nint count, float factor)
        where S : struct, ISimd<V>
        where V : struct
    {
        V factors = S.Broadcast(factor);
        nint i = 0;
        for (; i + S.Count <= count; i += S.Count)
        {
            S.Store(a + i, S.Multiply(S.Load(a + i), factors));
        }
        if (i < count)
        {
            int rest = (int)(count - i);
            S.StorePartial(a + i, S.Multiply(S.LoadPartial(a + i, rest), factors), rest);
        }
    }

    /// <summary>a = a + b.</summary>
    public static void Add<S, V>(float* a, float* b, nint count)
        where S : struct, ISimd<V>
        where V : struct => Add<S, V>(a, b, a, count);

    /// <summary>sum = a + b.</summary>
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

    /// <summary>The largest of at least one element, none of them NaN.</summary>
    public static float Max<S, V>(float* a, nint count)
        where S : struct, ISimd<V>
        where V : struct
    {
        float max = a[0];
        nint i = 0;
        if (count >= S.Count)
        {
            V maxima = S.Load(a);
            for (i = S.Count; i + S.Count <= count; i += S.Count)
            {
                maxima = S.Max(maxima, S.Load(a + i));
            }
            max = S.MaxElement(maxima);
        }
        for (; i < count; i++)
        {
            max = MathF.Max(max, a[i]);
        }
        return max;
    }
}
