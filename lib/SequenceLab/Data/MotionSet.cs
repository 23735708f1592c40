namespace SequenceLab.Data;

/// <summary>Recordings of motion sensors, one after the other in one buffer.</summary>
public sealed class MotionSet
{
    private readonly float[] values;

    /// <summary>Puts recordings together.</summary>
    /// <param name="values">Rows × channels, row after row. Not copied.</param>
    /// <param name="channels">What each column of a row is.</param>
    /// <param name="recordings">The runs of rows, in order, none left out.</param>
    /// <exception cref="ArgumentException">The recordings are not the rows that there are.</exception>
    public MotionSet(
        float[] values,
        IReadOnlyList<MotionChannel> channels,
        IReadOnlyList<Recording> recordings
    )
    {
        MotionChannels.Check(channels);
        var rows = 0;
        foreach (var recording in recordings)
        {
            if (recording.FirstRow != rows || recording.Rows < 1)
                throw new ArgumentException(
                    $"{recording} does not begin at row {rows} or is empty.",
                    nameof(recordings)
                );
            rows += recording.Rows;
        }
        if (values.Length != (long)rows * channels.Count)
            throw new ArgumentException(
                $"{values.Length:N0} values are not {rows:N0} rows of {channels.Count}.",
                nameof(values)
            );
        (this.values, Channels, Recordings, Rows) = (values, channels, recordings, rows);
    }

    /// <summary>Rows × channels, row after row.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>What each column of a row is.</summary>
    public IReadOnlyList<MotionChannel> Channels { get; }

    /// <summary>The recordings, in the order of their rows.</summary>
    public IReadOnlyList<Recording> Recordings { get; }

    /// <summary>Rows of all recordings together.</summary>
    public int Rows { get; }

    /// <summary>The activities that occur, in the order of their names.</summary>
    public IReadOnlyList<Activity> Activities => [.. Recordings.Select(r => r.Activity).Distinct().Order()];

    /// <summary>The subjects that occur, in order.</summary>
    public IReadOnlyList<int> Subjects => [.. Recordings.Select(r => r.Subject).Distinct().Order()];

    /// <summary>One channel of one recording of this set, a value for every 1/50 s.</summary>
    /// <exception cref="ArgumentException">The set lacks the recording or the channel.</exception>
    public float[] Trace(Recording recording, MotionChannel channel)
    {
        if (!Recordings.Contains(recording))
            throw new ArgumentException(
                $"{recording} is not one of the {Recordings.Count} recordings of this set.",
                nameof(recording)
            );
        var column = Column(channel);
        var trace = new float[recording.Rows];
        for (var i = 0; i < trace.Length; i++)
            trace[i] = values[(recording.FirstRow + i) * Channels.Count + column];
        return trace;
    }

    /// <summary>The recordings that <paramref name="predicate"/> picks, in a buffer of their own.</summary>
    public MotionSet Where(Func<Recording, bool> predicate)
    {
        var picked = Recordings.Where(predicate).ToArray();
        var copy = new float[picked.Sum(r => r.Rows) * Channels.Count];
        var moved = new Recording[picked.Length];
        var row = 0;
        for (var i = 0; i < picked.Length; i++)
        {
            var (from, count) = (picked[i].FirstRow * Channels.Count, picked[i].Rows * Channels.Count);
            values.AsSpan(from, count).CopyTo(copy.AsSpan(row * Channels.Count));
            moved[i] = picked[i] with { FirstRow = row };
            row += picked[i].Rows;
        }
        return new(copy, Channels, moved);
    }

    /// <summary>The recordings of these activities, in a buffer of their own.</summary>
    public MotionSet Of(params IEnumerable<Activity> activities)
    {
        var wanted = activities.ToHashSet();
        return Where(r => wanted.Contains(r.Activity));
    }

    /// <summary>All recordings with these channels only, in this order, in a buffer of their own.</summary>
    /// <exception cref="ArgumentException">The set lacks one of them.</exception>
    public MotionSet Select(params IEnumerable<MotionChannel> channels)
    {
        MotionChannel[] wanted = [.. channels];
        var columns = Array.ConvertAll(wanted, Column);
        var copy = new float[Rows * wanted.Length];
        for (var (row, at) = (0, 0); row < Rows; row++)
            foreach (var column in columns)
                copy[at++] = values[row * Channels.Count + column];
        return new(copy, wanted, Recordings);
    }

    private int Column(MotionChannel channel)
    {
        for (var i = 0; i < Channels.Count; i++)
            if (Channels[i] == channel)
                return i;
        throw new ArgumentException(
            $"{channel.Name()} is not among the channels {string.Join(", ", Channels.Select(c => c.Name()))}."
        );
    }
}
