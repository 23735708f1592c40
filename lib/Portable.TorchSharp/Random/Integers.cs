namespace TorchSharp;

/// <summary>Random integers and permutations: remainders of 32 or 64 random bits, as in libtorch.</summary>
internal static class Integers
{
    /// <summary>Fills with integers of [low, high): 64 bits a draw where 32 would leave a remainder too skewed.</summary>
    internal static void Fill(Span<long> values, RandomEngine engine, long low, long high)
    {
        foreach (ref var value in values)
            value = Next(engine, low, high);
    }

    /// <summary>One integer of [low, high). The bound is that of PyTorch since 2.7; before it was 2³².</summary>
    internal static long Next(RandomEngine engine, long low, long high)
    {
        var range = unchecked((ulong)high - (ulong)low);
        var draw = range >= 1UL << 28 ? engine.NextUInt64() : engine.NextUInt32();
        return unchecked((long)(draw % range + (ulong)low));
    }

    /// <summary>Fills with a permutation of 0 … n - 1: Fisher and Yates from the front.</summary>
    internal static void Permute(Span<long> values, RandomEngine engine)
    {
        var n = values.Length;
        for (var i = 0; i < n; i++)
            values[i] = i;
        for (var i = 0; i < n - 1; i++)
        {
            var other = i + (int)(engine.NextUInt32() % (uint)(n - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }
}
