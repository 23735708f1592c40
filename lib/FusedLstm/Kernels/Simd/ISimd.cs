namespace FusedLstm.Kernels;

/// <summary>
/// The few vector operations the kernels are written in, so that each kernel is written once and compiled by the
/// just-in-time compiler for every width.
/// </summary>
/// <typeparam name="V">A vector of float32, or <see cref="float"/> itself for the scalar fallback.</typeparam>
internal unsafe interface ISimd<V>
    where V : struct
{
    /// <summary>Elements in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Rows of the register tile: as many as leave the accumulators in registers.</summary>
    static abstract int TileRows { get; }

    static abstract V Broadcast(float value);
    static abstract V Load(float* source);

    /// <summary>Loads the first <paramref name="count"/> elements and zeros the others.</summary>
    static abstract V LoadPartial(float* source, int count);
    static abstract void Store(float* target, V value);

    /// <summary>Stores the first <paramref name="count"/> elements.</summary>
    static abstract void StorePartial(float* target, V value, int count);

    /// <summary>
    /// Stores past the caches, for memory that is not read again soon; <paramref name="target"/> is aligned to the
    /// vector.
    /// </summary>
    static abstract void StoreStreaming(float* target, V value);

    static abstract V Add(V a, V b);
    static abstract V Subtract(V a, V b);
    static abstract V Multiply(V a, V b);
    static abstract V Divide(V a, V b);

    /// <summary>The larger; b where either is not a number.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The smaller; b where either is not a number.</summary>
    static abstract V Min(V a, V b);

    static abstract V Sqrt(V a);

    /// <summary>a·b + c, fused where the machine fuses.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    static abstract V Abs(V a);

    /// <summary>2ⁿ for a number n + 1.5·2²³, whose last bits are those of the integer n in [-126, 127].</summary>
    static abstract V PowerOfTwo(V shifted);

    /// <summary>a, but zero where its magnitude is below the limit.</summary>
    static abstract V ZeroBelow(V a, V limit);

    /// <summary>The magnitude of a with the sign of b.</summary>
    static abstract V CopySign(V a, V b);
}
