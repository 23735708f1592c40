namespace SequenceLab.Data;

public sealed partial class Windows
{
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
        Activity[] activities = [.. set.Activities];
        var spans = new List<Span>();
        var counts = new int[activities.Length];
        for (var (start, first) = (0, 0); start < set.Rows - length; start += step)
        {
            while (End(set.Recordings[first]) <= start)
                first++;
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
        Activity[] activities = [.. set.Activities];
        var spans = new List<Span>();
        for (var r = 0; r < set.Recordings.Count; r++)
        {
            var label = Class(activities, set.Recordings[r]);
            for (
                var start = set.Recordings[r].FirstRow;
                start + length <= End(set.Recordings[r]);
                start += step
            )
                spans.Add(new(start, label, r));
        }
        return new(set, length, activities, [.. spans]);
    }

    private static int End(Recording recording) => recording.FirstRow + recording.Rows;

    private static int Class(Activity[] activities, Recording recording) =>
        Array.IndexOf(activities, recording.Activity);

    private static void AtLeastOne(int length, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
    }
}
