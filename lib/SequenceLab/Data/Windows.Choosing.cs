namespace SequenceLab.Data;

public sealed partial class Windows
{
    /// <summary>
    /// The same windows as <c>reshape(-1, length, channels)</c> gives them from an array of shape
    /// (windows, channels, length): all of the first channel, then all of the second …, read as if they were rows.
    /// A mistake worth measuring: a transpose was meant.
    /// </summary>
    public Windows Scrambled => new(Set, Length, activities, spans, scrambled: true);

    /// <summary>The windows of these numbers, in this order.</summary>
    public Windows Subset(IEnumerable<int> windows) => With([.. windows.Select(i => spans[i])]);

    /// <summary>The windows whose recording <paramref name="predicate"/> picks, see <see cref="Recording(int)"/>.</summary>
    public Windows Where(Func<Recording, bool> predicate) =>
        With(Array.FindAll(spans, s => predicate(Set.Recordings[s.Recording])));

    /// <summary>The windows of these subjects, and those of all others.</summary>
    public (Windows Of, Windows Others) BySubject(params IEnumerable<int> subjects)
    {
        var chosen = subjects.ToHashSet();
        return (Where(r => chosen.Contains(r.Subject)), Where(r => !chosen.Contains(r.Subject)));
    }

    /// <summary>Splits the windows at random, each into one of two parts, whatever it overlaps.</summary>
    /// <param name="testShare">The share of windows to test with, rounded up to whole windows.</param>
    /// <param name="seed">Fixes the split.</param>
    public (Windows Train, Windows Test) Split(double testShare, int seed)
    {
        if (testShare is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(testShare), $"{testShare} is not between 0 and 1.");
        var order = Enumerable.Range(0, Count).ToArray();
        new Random(seed).Shuffle(order);
        var test = (int)Math.Ceiling(testShare * Count);
        return (Subset(order.Skip(test)), Subset(order.Take(test)));
    }

    /// <summary>The same windows over other values of the same recordings, for example standardised ones.</summary>
    /// <exception cref="ArgumentException">The recordings of <paramref name="set"/> are others.</exception>
    public Windows Over(MotionSet set) =>
        set.Recordings.SequenceEqual(Set.Recordings)
            ? new(set, Length, activities, spans, scrambled)
            : throw new ArgumentException("the set's recordings are not those of the windows.", nameof(set));

    private Windows With(Span[] chosen) => new(Set, Length, activities, chosen, scrambled);
}
