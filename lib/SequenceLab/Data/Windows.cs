using System.Runtime.InteropServices;
using System.Security.Cryptography;
using static TorchSharp.torch;

namespace SequenceLab.Data;

/// <summary>
/// Windows of equal length over a <see cref="MotionSet"/>, each with an activity. A window is a place in the set's one
/// buffer: windows that overlap share their rows, and selections of windows share them too.
/// </summary>
public sealed class Windows : ISamples
{
    private readonly Span[] _spans;
    private readonly string[] _activities;
    private readonly bool _scrambled;

    private Windows(MotionSet set, int length, string[] activities, Span[] spans, bool scrambled = false) =>
        (Set, Length, _activities, _spans, _scrambled) = (set, length, activities, spans, scrambled);

    /// <summary>Whether rows and channels are mixed up, see <see cref="Scrambled"/>.</summary>
    internal bool IsScrambled => _scrambled;

    /// <summary>What the windows look at.</summary>
    public MotionSet Set { get; }

    /// <summary>Rows of a window.</summary>
    public int Length { get; }

    /// <summary>Values of a row.</summary>
    public int Channels => Set.Channels.Count;

    /// <summary>Number of windows.</summary>
    public int Count => _spans.Length;

    long ISamples.Count => Count;

    /// <summary>The names of the activities, by class.</summary>
    public IReadOnlyList<string> ClassNames => _activities;

    /// <summary>The class of each window: the place of its activity among <see cref="ClassNames"/>.</summary>
    public IReadOnlyList<int> Labels => Array.ConvertAll(_spans, s => s.Label);

    /// <summary>The subject of each window.</summary>
    public IReadOnlyList<int> Subjects => Array.ConvertAll(_spans, s => Set.Recordings[s.Recording].Subject);

    /// <summary>The first row of a window in the set.</summary>
    public int Start(int window) => _spans[window].Start;

    /// <summary>The class of a window.</summary>
    public int Label(int window) => _spans[window].Label;

    /// <summary>The recording of a window; of one that crosses a border, the recording of its first row.</summary>
    public Recording Recording(int window) => Set.Recordings[_spans[window].Recording];

    /// <summary>Whether a window holds rows of more than one recording.</summary>
    public bool Crosses(int window) =>
        Recording(window) is var r && _spans[window].Start + Length > r.FirstRow + r.Rows;

    /// <summary>The values of a window, <see cref="Length"/> rows of <see cref="Channels"/>.</summary>
    /// <param name="window">Number of the window.</param>
    /// <param name="values">Where they go.</param>
    public void CopyTo(int window, Span<float> values)
    {
        var rows = Set.Values.Slice(_spans[window].Start * Channels, Length * Channels);
        if (!_scrambled)
        {
            rows.CopyTo(values);
        }
        else
        {
            for (var c = 0; c < Channels; c++)
            {
                for (var t = 0; t < Length; t++)
                {
                    values[c * Length + t] = rows[t * Channels + c];
                }
            }
        }
    }

    /// <summary>
    /// Cuts all recordings as if they were one: a window at every row of <c>range(0, rows - length, step)</c>, whatever
    /// borders lie in it, with the activity that most of its rows have; of equals the first by name.
    /// </summary>
    /// <param name="set">The recordings.</param>
    /// <param name="length">Rows of a window.</param>
    /// <param name="step">Rows from one window to the next.</param>
    public static Windows Concatenated(MotionSet set, int length = 200, int step = 20)
    {
        AtLeastOne(length, step);
        string[] activities = [.. set.Activities];
        var spans = new List<Span>();
        var counts = new int[activities.Length];
        for (var (start, first) = (0, 0); start < set.Rows - length; start += step)
        {
            while (End(set.Recordings[first]) <= start)
            {
                first++;
            }

            Array.Clear(counts);
            for (var r = first; r < set.Recordings.Count && set.Recordings[r].FirstRow < start + length; r++)
            {
                var (from, to) = (Math.Max(start, set.Recordings[r].FirstRow), End(set.Recordings[r]));
                counts[Class(activities, set.Recordings[r])] += Math.Min(start + length, to) - from;
            }
            spans.Add(new(start, Array.IndexOf(counts, counts.Max()), first));
        }
        return new(set, length, activities, [.. spans]);
    }

    /// <summary>
    /// Cuts each recording by itself: windows from its first row on, as many as fit in it, none across a border.
    /// </summary>
    /// <inheritdoc cref="Concatenated"/>
    public static Windows ByRecording(MotionSet set, int length = 200, int step = 20)
    {
        AtLeastOne(length, step);
        string[] activities = [.. set.Activities];
        var spans = new List<Span>();
        for (var r = 0; r < set.Recordings.Count; r++)
        {
            var label = Class(activities, set.Recordings[r]);
            for (
                var start = set.Recordings[r].FirstRow;
                start + length <= End(set.Recordings[r]);
                start += step
            )
            {
                spans.Add(new(start, label, r));
            }
        }
        return new(set, length, activities, [.. spans]);
    }

    /// <summary>
    /// The same windows as <c>reshape(-1, length, channels)</c> gives them from an array of shape
    /// (windows, channels, length): all of the first channel, then all of the second …, read as if they were rows.
    /// A mistake worth measuring: a transpose was meant.
    /// </summary>
    public Windows Scrambled => new(Set, Length, _activities, _spans, scrambled: true);

    /// <summary>The windows of these numbers, in this order.</summary>
    public Windows Subset(IEnumerable<int> windows) => With([.. windows.Select(i => _spans[i])]);

    /// <summary>The windows whose recording <paramref name="predicate"/> picks, see <see cref="Recording(int)"/>.</summary>
    public Windows Where(Func<Recording, bool> predicate) =>
        With(Array.FindAll(_spans, s => predicate(Set.Recordings[s.Recording])));

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
        {
            throw new ArgumentOutOfRangeException(nameof(testShare), $"{testShare} is not between 0 and 1.");
        }

        var order = Enumerable.Range(0, Count).ToArray();
        new Random(seed).Shuffle(order);
        var test = (int)Math.Ceiling(testShare * Count);
        return (Subset(order.Skip(test)), Subset(order.Take(test)));
    }

    /// <summary>The share of these windows that have a row in common with one of <paramref name="others"/>.</summary>
    /// <param name="others">Windows over the same recordings.</param>
    /// <exception cref="ArgumentException">The recordings are others, or there are no windows to have a share of.</exception>
    public double ShareOverlapping(Windows others)
    {
        if (Count == 0 || !others.Set.Recordings.SequenceEqual(Set.Recordings))
        {
            throw new ArgumentException(
                $"found {Count} windows over {Set.Recordings.Count} recordings and others over "
                    + $"{others.Set.Recordings.Count}; expected some windows, over the same recordings.",
                nameof(others)
            );
        }
        var starts = others._spans.Select(s => s.Start).Order().ToArray();
        return _spans.Count(span =>
            {
                var at = Array.BinarySearch(starts, span.Start - others.Length + 1);
                at = at < 0 ? ~at : at;
                return at < starts.Length && starts[at] < span.Start + Length;
            }) / (double)Count;
    }

    /// <summary>The same windows over other values of the same recordings, for example standardised ones.</summary>
    /// <exception cref="ArgumentException">The recordings of <paramref name="set"/> are others.</exception>
    public Windows Over(MotionSet set) =>
        set.Recordings.SequenceEqual(Set.Recordings)
            ? new(set, Length, _activities, _spans, _scrambled)
            : throw new ArgumentException("the set's recordings are not those of the windows.", nameof(set));

    /// <summary>The windows at <paramref name="indices"/> (int64, of shape [n]), copied.</summary>
    /// <returns>X: [n, length, channels], float32. Y: [n], int64, the classes.</returns>
    public Samples At(Tensor indices) =>
        Gather(Array.ConvertAll(indices.cpu().data<long>().ToArray(), i => (int)i));

    /// <summary><paramref name="count"/> windows from <paramref name="start"/> on, copied.</summary>
    /// <returns>X: [count, length, channels], float32. Y: [count], int64, the classes.</returns>
    public Samples Range(long start, long count) => Gather([.. Enumerable.Range((int)start, (int)count)]);

    /// <summary>All windows, copied.</summary>
    /// <returns>X: [count, length, channels], float32. Y: [count], int64, the classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They are more values than one tensor is made from.</exception>
    public Samples ToSamples() => Range(0, Count);

    // of the rows and classes of all windows: the beginning of a SHA-256
    internal string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var r in _spans.Select(s => s.Recording).Distinct().Order())
        {
            var (from, rows) = (Set.Recordings[r].FirstRow, Set.Recordings[r].Rows);
            hash.AppendData(MemoryMarshal.AsBytes(Set.Values.Slice(from * Channels, rows * Channels)));
        }
        hash.AppendData(MemoryMarshal.AsBytes(Array.ConvertAll(_spans, s => s.Start).AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(Array.ConvertAll(_spans, s => s.Label).AsSpan()));
        return $"{Length} rows each, {(_scrambled ? "scrambled, " : "")}{Convert.ToHexString(hash.GetHashAndReset())[..16]}";
    }

    // one array holds them on their way into a tensor
    private Samples Gather(int[] windows)
    {
        var size = Length * Channels;
        if (windows.Length * (long)size > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(windows),
                $"{windows.Length} windows of {Length} steps and {Channels} channels are "
                    + $"{windows.Length * (long)size} values; one tensor takes {Array.MaxLength} at most. "
                    + "Take them in batches (At, Range) or cut fewer (a larger step)."
            );
        }

        var values = new float[windows.Length * size];
        for (var i = 0; i < windows.Length; i++)
        {
            CopyTo(windows[i], values.AsSpan(i * size, size));
        }

        var labels = Array.ConvertAll(windows, w => (long)_spans[w].Label);
        return new(tensor(values).reshape(windows.Length, Length, Channels), tensor(labels));
    }

    private Windows With(Span[] chosen) => new(Set, Length, _activities, chosen, _scrambled);

    private static int End(Recording recording) => recording.FirstRow + recording.Rows;

    private static int Class(string[] activities, Recording recording) =>
        Array.IndexOf(activities, recording.Activity);

    private static void AtLeastOne(int length, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
    }

    /// <summary>A window: its first row, its class, and the recording its first row lies in.</summary>
    private readonly record struct Span(int Start, int Label, int Recording);
}
