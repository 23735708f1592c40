using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SequenceLab.Data;

/// <summary>
/// Reads MotionSense's archive, or the folder it unpacks to, and checks it: number of files and rows, and the SHA-256
/// of the content, which is that of the list <c>sha256sum</c> prints for the files in the order of their names
/// (<c>ls */*.csv | LC_ALL=C sort | xargs sha256sum | sha256sum</c> in the unpacked folder).
/// </summary>
/// <param name="path">The archive, or the folder.</param>
/// <param name="expected">What it should hold.</param>
/// <param name="channels">Columns wanted, in the order wanted.</param>
internal sealed class MotionArchive(string path, DataFile expected, IReadOnlyList<string> channels)
{
    // the activities' names in the files, in the order in which the data set lists them
    private static readonly (string Code, string Activity)[] Codes =
    [
        ("dws", "Downstairs"),
        ("ups", "Upstairs"),
        ("wlk", "Walking"),
        ("jog", "Jogging"),
        ("sit", "Sitting"),
        ("std", "Standing"),
    ];

    /// <summary>All recordings: subject by subject, each with activities and trials in the data set's order.</summary>
    /// <exception cref="DataFileException">The archive or a file in it is damaged or another one.</exception>
    public MotionSet Read()
    {
        using var zip = Directory.Exists(path) ? null : Open();
        var values = new List<float>(expected.Rows * channels.Count);
        var (recordings, sums) = (new List<Recording>(), new List<(string Name, string Line)>());
        foreach (var entry in Entries(zip is null ? Unpacked() : Packed(zip)))
        {
            var content = Content(entry);
            var name = string.Join('/', entry.Name.Split('/')[^2..]);
            sums.Add((name, $"{Sha(content)}  {name}\n"));
            var first = values.Count / channels.Count;
            Parse($"{path}/{entry.Name}", content, values);
            var rows = values.Count / channels.Count - first;
            recordings.Add(new(Codes[entry.Activity].Activity, $"{entry.Trial}", entry.Subject, first, rows));
        }
        var set = new MotionSet([.. values], channels, recordings);
        if (set.Rows != expected.Rows)
        {
            throw new DataFileException(path, $"{set.Rows:N0} rows", $"{expected.Rows:N0}");
        }
        var list = string.Concat(sums.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Line));
        var sha = Sha(Encoding.UTF8.GetBytes(list));
        return sha == expected.Sha256
            ? set
            : throw new DataFileException(path, $"SHA-256 {sha} of the unpacked content", expected.Sha256);
    }

    private ZipArchive Open()
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new DataFileException(path, $"no intact zip archive ({e.Message})", "a zip archive", e);
        }
    }

    private IEnumerable<(string Name, long Length, Func<Stream> Open)> Packed(ZipArchive zip)
    {
        try
        {
            return zip
                .Entries.Where(e => !e.FullName.EndsWith('/'))
                .Select(e => (e.FullName, e.Length, (Func<Stream>)e.Open));
        }
        catch (InvalidDataException e) // the list of files is read only now
        {
            throw new DataFileException(path, $"no intact zip archive ({e.Message})", "a zip archive", e);
        }
    }

    private IEnumerable<(string Name, long Length, Func<Stream> Open)> Unpacked() =>
        new DirectoryInfo(path)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(f =>
                (
                    Path.GetRelativePath(path, f.FullName).Replace('\\', '/'),
                    f.Length,
                    (Func<Stream>)f.OpenRead
                )
            );

    private Entry[] Entries(IEnumerable<(string Name, long Length, Func<Stream> Open)> files)
    {
        // Kaggle's archive unpacks to a folder within a folder of the same name
        var layout = new Regex(
            $@"\A({Regex.Escape(expected.Folder!)}/)*(?<activity>[a-z]{{3}})_(?<trial>[0-9]{{1,2}})/sub_(?<subject>[0-9]{{1,2}})\.csv\z"
        );
        var entries = (
            from file in files
            where !CsvFiles.IsDebris(file.Name)
            let match = layout.Match(file.Name)
            let activity = Array.FindIndex(Codes, c => c.Code == match.Groups["activity"].Value)
            let entry = activity >= 0
                ? new Entry(
                    file.Name,
                    file.Length,
                    file.Open,
                    activity,
                    Number(match, "trial"),
                    Number(match, "subject")
                )
                : throw new DataFileException(
                    path,
                    $"'{file.Name}'",
                    $"only {expected.Folder}/activity_trial/sub_subject.csv"
                )
            orderby entry.Subject, entry.Activity, entry.Trial
            select entry
        ).ToArray();
        // declared lengths are checked before anything is unpacked: a small archive can claim terabytes
        if (entries.Sum(e => (decimal)e.Length) is var bytes && bytes > 2m * expected.Bytes)
        {
            throw new DataFileException(path, $"{bytes:N0} bytes when unpacked", $"{expected.Bytes:N0}");
        }
        return entries.Length == expected.Recordings
            ? entries
            : throw new DataFileException(path, $"{entries.Length} recordings", $"{expected.Recordings}");
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private byte[] Content(Entry entry)
    {
        var name = $"{path}/{entry.Name}";
        try
        {
            using var stream = entry.Open();
            var content = new byte[entry.Length];
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return read == content.Length && stream.ReadByte() < 0
                ? content
                : throw new DataFileException(
                    name,
                    $"{read:N0} bytes or more",
                    $"{content.Length:N0}, as declared"
                );
        }
        catch (InvalidDataException e)
        {
            throw new DataFileException(
                name,
                $"data that cannot be unpacked ({e.Message})",
                "an intact file",
                e
            );
        }
    }

    private void Parse(string name, byte[] content, List<float> values)
    {
        var csv = new CsvReader(name, content);
        var columns = new int[channels.Count];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = csv.Column(channels[c]);
        }
        while (csv.Read())
        {
            foreach (var column in columns)
            {
                values.Add(csv.Number<float>(column));
            }
        }
    }

    private static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>One CSV file, and what its path says of the recording.</summary>
    private sealed record Entry(
        string Name,
        long Length,
        Func<Stream> Open,
        int Activity,
        int Trial,
        int Subject
    );
}
