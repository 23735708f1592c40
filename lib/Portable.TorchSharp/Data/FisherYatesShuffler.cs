using System.Collections;

namespace TorchSharp.Utils;

/// <summary>
/// The numbers below a size in random order. With a seed the order is the same in every enumeration, and the one
/// that TorchSharp's loader gives, whose random numbers are <see cref="Random"/>'s.
/// </summary>
public class FisherYatesShuffler : IEnumerable<long>
{
    private readonly long size;
    private readonly int? seed;

    /// <summary>An order of the numbers below a size.</summary>
    public FisherYatesShuffler(long size, int? seed = null) => (this.size, this.seed) = (size, seed);

    /// <summary>The numbers, in an order drawn now.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        var random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();
        var order = new long[size];
        for (var i = 0L; i < size; i++)
        {
            // the inside-out shuffle: a place up to i gives its number to place i and takes i
            var place = unchecked(((long)random.Next() << 32) + (uint)random.Next()) % (i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return ((IEnumerable<long>)order).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
