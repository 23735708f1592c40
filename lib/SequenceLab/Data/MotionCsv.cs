using System.Globalization;
using System.Text.RegularExpressions;

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
    private readonly List<float> _values = [];
    private readonly List<Recording> _recordings = [];

    /// <summary>The recordings of all files.</summary>
    /// <param name="path">A file, a folder, or a pattern with names in braces.</param>
    public MotionSet Read(string path)
    {
        foreach (var (file, names) in Files(path))
        {
            Read(file, names);
        }
        return new([.. _values], channels, _recordings, rate);
    }

    /// <summary>Whether a file is what systems and programs leave beside one's own.</summary>
    public static bool IsDebris(string path) =>
        path.Split('/', '\\')
            .Any(part =>
                part.StartsWith('.') && part.Trim('.') != ""
                || part is "__MACOSX" or "Thumbs.db" or "desktop.ini"
            );

    // names in braces stand for a part of the path, and serve as columns do
    private static IEnumerable<(string File, Dictionary<string, string> Names)> Files(string path)
    {
        var brace = path.IndexOf('{');
        if (brace < 0 && File.Exists(path))
        {
            return [(path, [])];
        }
        var root = brace < 0 ? path : Path.GetDirectoryName(path[..brace]) ?? "/";
        var folder = root == "" ? "." : root;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{path}: there is no file or folder '{folder}'.");
        }
        var rest = brace < 0 ? "" : path[root.Length..].Replace('\\', '/').TrimStart('/');
        var layout = new Regex(
            rest == ""
                ? @"\.csv\z"
                : $@"\A{Regex.Replace(Regex.Escape(rest), @"\\\{(\w+)}", "(?<$1>[^/]+?)")}\z"
        );
        var files = (
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let inner = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where !IsDebris(inner)
            orderby inner
            let match = layout.Match(inner)
            where match.Success
            select (
                file,
                match.Groups.Values.Where(g => g.Name != "0").ToDictionary(g => g.Name, g => g.Value)
            )
        ).ToArray();
        return files.Length > 0
            ? files
            : throw new FileNotFoundException($"{path}: '{folder}' holds no such CSV file.");
    }

    private void Read(string file, Dictionary<string, string> names)
    {
        var csv = new CsvReader(file, File.ReadAllBytes(file));
        string?[] keys = [label, subject, recording];
        int[] keyColumns = [.. ColumnsOf(ref csv, keys, names)];
        int[] columns = [.. ColumnsOf(ref csv, channels, [])];
        var clock = time is null ? -1 : csv.Column(time);
        var (run, before) = (new string[keys.Length], 0.0);
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
                Begin(
                    run,
                    recording is null ? Path.GetFileNameWithoutExtension(file) : run[2],
                    file,
                    csv.Line
                );
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
                before = now;
            }
            foreach (var column in columns)
            {
                _values.Add(csv.Number<float>(column));
            }
            _recordings[^1] = _recordings[^1] with { Rows = _recordings[^1].Rows + 1 };
        }
    }

    private void Begin(string[] run, string trial, string file, int line)
    {
        if (run[0] == "")
        {
            throw new DataFileException($"{file}, line {line}, column {label}", "''", "a label");
        }
        if (!int.TryParse(run[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            throw new DataFileException(
                $"{file}, line {line}, column {subject}",
                $"'{run[1]}'",
                "the number of a subject"
            );
        }
        _recordings.Add(new(run[0], trial, number, _values.Count / channels.Length, 0));
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
