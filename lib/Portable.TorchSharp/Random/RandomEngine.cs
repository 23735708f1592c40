namespace TorchSharp;

/// <summary>
/// libtorch's CPU generator: an <see cref="Mt19937"/> and the second half of the last pair of normal
/// numbers. All draws go through here; callers that share an engine hold <see cref="Lock"/>.
/// </summary>
internal sealed class RandomEngine
{
    /// <summary>The seed of a libtorch process in which nobody called <c>manual_seed</c>.</summary>
    internal const ulong DefaultSeed = 67280421310721;

    private Mt19937 twister;
    private double? pendingNormal;

    internal RandomEngine(ulong seed = DefaultSeed) => twister = new Mt19937(seed);

    /// <summary>Taken by whoever fills a tensor, so that two threads do not interleave their draws.</summary>
    internal Lock Lock { get; } = new();

    internal ulong InitialSeed => twister.Seed;

    /// <summary>Starts again from a seed and forgets the pending normal number.</summary>
    internal void ManualSeed(ulong seed)
    {
        twister = new Mt19937(seed);
        pendingNormal = null;
    }

    internal uint NextUInt32() => twister.NextUInt32();

    /// <summary>64 random bits: the first draw is the upper half.</summary>
    internal ulong NextUInt64()
    {
        ulong high = NextUInt32();
        return (high << 32) | NextUInt32();
    }

    /// <summary>Uniform on [0, 1) with 24 bits.</summary>
    internal float NextSingle() => (NextUInt32() & 0xffffff) * (1f / (1 << 24));

    /// <summary>Uniform on [0, 1) with 53 bits.</summary>
    internal double NextDouble() => (NextUInt64() & ((1UL << 53) - 1)) * (1.0 / (1UL << 53));

    /// <summary>Standard normal, drawn in pairs (Box and Muller); the second of a pair is kept.</summary>
    internal double NextNormal()
    {
        if (pendingNormal is { } pending)
        {
            pendingNormal = null;
            return pending;
        }
        var u1 = NextDouble();
        var u2 = NextDouble();
        var radius = Math.Sqrt(-2 * double.LogP1(-u2));
        var theta = 2 * Math.PI * u1;
        pendingNormal = radius * Math.Sin(theta);
        return radius * Math.Cos(theta);
    }

    /// <summary>A copy of the whole state in libtorch's layout, see <see cref="RandomState"/>.</summary>
    internal byte[] GetState() => RandomState.Write(twister, pendingNormal);

    /// <summary>Continues from a state that <see cref="GetState"/> or libtorch wrote.</summary>
    internal void SetState(ReadOnlySpan<byte> state) => (twister, pendingNormal) = RandomState.Read(state);
}
