using System.Globalization;

namespace SequenceLab.Data;

/// <summary>Reads recordings from CSV files in anybody's layout, see <see cref="MotionSet.FromCsv"/>.</summary>
/// <param name="label">Column, or name in braces, of the label.</param>
/// <param name="subject">Column, or name in braces, of the subject.</param>
/// <param name="recording">Column, or name in braces, of the recording, or null.</param>
/// <param name="channels">Columns of values.</param>
/// <param name="rate">Rows a second.</param>
/// <param name="time">Column of times in seconds, or null.</param>
internal sealed class MotionCsv(
    string label,
    string subject,
    string? recording,
    string[] channels,
    double rate,
    string? time
)
{
    private const double RateTolerance = 0.02;
    private const int RowsForRate = 20; // of fewer, the jitter of one may be more than the tolerance

    private readonly List<float> _values = [];
    private readonly List<Recording> _recordings = [];

    /// <summary>The recordings of all files.</summary>
    /// <param name="path">A file, a folder, or a pattern with names in braces.</param>
    public MotionSet Read(string path)
    {
        foreach (var (file, names) in CsvFiles.Of(path))
        {
            Read(file, names);
        }
        return new([.. _values], channels, _recordings, rate);
    }

    private void Read(string file, Dictionary<string, string> names)
    {
        var csv = new CsvReader(file, File.ReadAllBytes(file));
        string?[] keys = [label, subject, recording];
        int[] keyColumns = [.. ColumnsOf(ref csv, keys, names)];
        int[] columns = [.. ColumnsOf(ref csv, channels, [])];
        var clock = time is null ? -1 : csv.Column(time);
        var (run, first, before) = (new string[keys.Length], 0.0, 0.0);
        for (var isFirst = true; csv.Read(); isFirst = false)
        {
            var begins = isFirst;
            for (var k = 0; k < keys.Length; k++)
            {
                var text =
                    keyColumns[k] >= 0 ? csv.Text(keyColumns[k]) : names.GetValueOrDefault(keys[k] ?? "", "");
                begins |= text != run[k];
                run[k] = text;
            }
            if (begins)
            {
                CheckRate(file, isFirst ? 0 : before - first);
                var ofLabel = keyColumns[0] >= 0 ? csv.Place(keyColumns[0]) : file;
                var ofSubject = keyColumns[1] >= 0 ? csv.Place(keyColumns[1]) : file;
                var trial = recording is null ? Path.GetFileNameWithoutExtension(file) : run[2];
                _recordings.Add(Begin(run, trial, ofLabel, ofSubject));
            }
            if (clock >= 0)
            {
                var now = csv.Number<double>(clock);
                if (!begins && !(Math.Abs((now - before) * rate - 1) < 0.5))
                {
                    throw new DataFileException(
                        csv.Place(clock),
                        FormattableString.Invariant($"{now - before:0.######} s since the row before"),
                        FormattableString.Invariant($"{1 / rate:0.######} s ({rate} rows a second)")
                    );
                }
                (first, before) = (begins ? now : first, now);
            }
            foreach (var column in columns)
            {
                _values.Add(csv.Number<float>(column));
            }
            _recordings[^1] = _recordings[^1] with { Rows = _recordings[^1].Rows + 1 };
        }
        CheckRate(file, before - first);
    }

    // single steps may be off by half; over a whole recording that would be another rate
    private void CheckRate(string file, double seconds)
    {
        if (time is null || seconds == 0 || _recordings[^1].Rows < RowsForRate)
        {
            return;
        }
        var found = (_recordings[^1].Rows - 1) / seconds;
        if (!(Math.Abs(found / rate - 1) <= RateTolerance))
        {
            throw new DataFileException(
                $"{file}, column {time}",
                FormattableString.Invariant($"{found:0.##} rows a second over {_recordings[^1].Rows} rows"),
                FormattableString.Invariant($"{rate}, give or take 2 %")
            );
        }
    }

    private Recording Begin(string[] run, string trial, string ofLabel, string ofSubject)
    {
        if (run[0] == "")
        {
            throw new DataFileException(ofLabel, $"no {label}", "a label");
        }
        return int.TryParse(run[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? new(run[0], trial, number, _values.Count / channels.Length, 0)
            : throw new DataFileException(ofSubject, $"'{run[1]}' for {subject}", "the number of a subject");
    }

    // -1 for what the path says, and for what is not asked for
    private static List<int> ColumnsOf(
        ref CsvReader csv,
        IEnumerable<string?> wanted,
        Dictionary<string, string> names
    )
    {
        var columns = new List<int>();
        foreach (var name in wanted)
        {
            columns.Add(name is null || names.ContainsKey(name) ? -1 : csv.Column(name));
        }
        return columns;
    }
}
