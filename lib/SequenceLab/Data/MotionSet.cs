namespace SequenceLab.Data;

/// <summary>Recordings of motion sensors, one after the other in one buffer.</summary>
public sealed class MotionSet
{
    private readonly float[] _values;

    /// <summary>Puts recordings together.</summary>
    /// <param name="values">Rows × channels, row after row. Not copied.</param>
    /// <param name="channels">What each column of a row is.</param>
    /// <param name="recordings">The runs of rows, in order, none left out.</param>
    /// <param name="rate">Rows a second.</param>
    /// <exception cref="ArgumentException">The recordings are not the rows that there are.</exception>
    public MotionSet(
        float[] values,
        IReadOnlyList<string> channels,
        IReadOnlyList<Recording> recordings,
        double rate = 50
    )
    {
        Check(channels, rate);
        var rows = 0;
        foreach (var recording in recordings)
        {
            if (recording.FirstRow != rows || recording.Rows < 1)
            {
                throw new ArgumentException(
                    $"{recording} does not begin at row {rows} or is empty.",
                    nameof(recordings)
                );
            }

            rows += recording.Rows;
        }
        if (values.Length != (long)rows * channels.Count)
        {
            throw new ArgumentException(
                $"{values.Length:N0} values are not {rows:N0} rows of {channels.Count}.",
                nameof(values)
            );
        }

        (_values, Channels, Recordings, Rows, Rate) = (values, channels, recordings, rows, rate);
    }

    /// <summary>
    /// Reads recordings from CSV files: a header that names the columns, then rows at equal steps of time. Rows that
    /// follow one another with the same label, subject and recording are one recording.
    /// </summary>
    /// <param name="path">A CSV file; a folder, of which every <c>.csv</c> file is read; or a path with names in braces,
    /// such as <c>walks/{person}/{activity}-{run}.csv</c>, which then serve as columns do. The text between two names must
    /// not occur in what they stand for.</param>
    /// <param name="label">The column that says what was done: any text.</param>
    /// <param name="subject">The column that says who did it: whole numbers.</param>
    /// <param name="channels">The columns of values, in the order wanted.</param>
    /// <param name="rate">Rows a second.</param>
    /// <param name="recording">The column that tells one recording from the next; each file is one when null.</param>
    /// <param name="time">A column of times in seconds, to be checked for gaps and for the rate, which may be 2 % off; not
    /// checked when null.</param>
    /// <exception cref="ArgumentException">There are no channels, one comes twice, or the rate has no sense.</exception>
    /// <exception cref="DataFileException">A file is not as described; file, line and column are named.</exception>
    /// <exception cref="IOException">There is no such file or folder.</exception>
    public static MotionSet FromCsv(
        string path,
        string label,
        string subject,
        IEnumerable<string> channels,
        double rate,
        string? recording = null,
        string? time = null
    )
    {
        string[] wanted = [.. channels];
        Check(wanted, rate);
        return new MotionCsv(label, subject, recording, wanted, rate, time).Read(path);
    }

    /// <summary>Rows × channels, row after row.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>What each column of a row is.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>The recordings, in the order of their rows.</summary>
    public IReadOnlyList<Recording> Recordings { get; }

    /// <summary>Rows of all recordings together.</summary>
    public int Rows { get; }

    /// <summary>Rows a second.</summary>
    public double Rate { get; }

    /// <summary>The activities that occur, in the order of their names.</summary>
    public IReadOnlyList<string> Activities =>
        [.. Recordings.Select(r => r.Activity).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The subjects that occur, in order.</summary>
    public IReadOnlyList<int> Subjects => [.. Recordings.Select(r => r.Subject).Distinct().Order()];

    /// <summary>One channel of one recording of this set, a value for every row.</summary>
    /// <exception cref="ArgumentException">The set lacks the recording or the channel.</exception>
    public float[] Trace(Recording recording, string channel)
    {
        if (!Recordings.Contains(recording))
        {
            throw new ArgumentException(
                $"{recording} is not one of the {Recordings.Count} recordings of this set.",
                nameof(recording)
            );
        }

        var column = Column(channel);
        var trace = new float[recording.Rows];
        for (var i = 0; i < trace.Length; i++)
        {
            trace[i] = _values[(recording.FirstRow + i) * Channels.Count + column];
        }

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
            _values.AsSpan(from, count).CopyTo(copy.AsSpan(row * Channels.Count));
            moved[i] = picked[i] with { FirstRow = row };
            row += picked[i].Rows;
        }
        return new(copy, Channels, moved, Rate);
    }

    /// <summary>The recordings of these activities, in a buffer of their own.</summary>
    public MotionSet Of(params IEnumerable<string> activities)
    {
        var wanted = activities.ToHashSet();
        return Where(r => wanted.Contains(r.Activity));
    }

    /// <summary>All recordings with these channels only, in this order, in a buffer of their own.</summary>
    /// <exception cref="ArgumentException">The set lacks one of them.</exception>
    public MotionSet Select(params IEnumerable<string> channels)
    {
        string[] wanted = [.. channels];
        var columns = Array.ConvertAll(wanted, Column);
        var copy = new float[Rows * wanted.Length];
        for (var (row, at) = (0, 0); row < Rows; row++)
        {
            foreach (var column in columns)
            {
                copy[at++] = _values[row * Channels.Count + column];
            }
        }

        return new(copy, wanted, Recordings, Rate);
    }

    private static void Check(IReadOnlyList<string> channels, double rate)
    {
        if (channels.Count == 0 || channels.Distinct().Count() != channels.Count)
        {
            throw new ArgumentException(
                $"channels are [{string.Join(", ", channels)}]; expected one or more, each once.",
                nameof(channels)
            );
        }
        if (!double.IsFinite(rate) || rate <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "expected rows a second, above 0.");
        }
    }

    private int Column(string channel)
    {
        for (var i = 0; i < Channels.Count; i++)
        {
            if (Channels[i] == channel)
            {
                return i;
            }
        }

        throw new ArgumentException($"{channel} is not among the channels {string.Join(", ", Channels)}.");
    }
}
