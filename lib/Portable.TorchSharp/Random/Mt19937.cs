namespace TorchSharp;

/// <summary>
/// The Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), with libtorch's bookkeeping
/// (<c>left</c>, <c>next</c>) so that a generator's state can be exchanged with it.
/// </summary>
internal sealed class Mt19937
{
    internal const int StateSize = 624;
    private const int Shift = 397;

    private readonly uint[] state = new uint[StateSize];
    private int left = 1;
    private int next;

    /// <summary>Starts from the low 32 bits of a seed, as libtorch does.</summary>
    internal Mt19937(ulong seed)
    {
        Seed = seed;
        state[0] = (uint)seed;
        for (var i = 1; i < StateSize; i++)
        {
            var previous = state[i - 1];
            state[i] = 1812433253u * (previous ^ (previous >> 30)) + (uint)i;
        }
    }

    /// <summary>Continues from a state written by another generator.</summary>
    internal Mt19937(ulong seed, int left, int next, ReadOnlySpan<uint> words)
    {
        if (left is < 1 or > StateSize || next is < 0 or > StateSize || words.Length != StateSize)
            throw new ArgumentException(
                $"not a state of MT19937: {words.Length} words, {left} left, next {next}; "
                    + $"expected {StateSize} words and counters within them"
            );
        Seed = seed;
        this.left = left;
        this.next = next;
        words.CopyTo(state);
    }

    internal ulong Seed { get; }
    internal int Left => left;
    internal int Next => next;
    internal ReadOnlySpan<uint> Words => state;

    /// <summary>The next 32 random bits.</summary>
    internal uint NextUInt32()
    {
        if (--left == 0)
            Regenerate();
        var y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Regenerate()
    {
        left = StateSize;
        next = 0;
        for (var i = 0; i < StateSize; i++)
        {
            var mixed = (state[i] & 0x80000000) | (state[(i + 1) % StateSize] & 0x7fffffff);
            var twist = (state[(i + 1) % StateSize] & 1) == 0 ? 0u : 0x9908b0df;
            state[i] = state[(i + Shift) % StateSize] ^ (mixed >> 1) ^ twist;
        }
    }
}
