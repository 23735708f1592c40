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
        ("dws", Activity.Downstairs),
        ("ups", Activity.Upstairs),
        ("wlk", Activity.Walking),
        ("jog", Activity.Jogging),
        ("sit", Activity.Sitting),
        ("std", Activity.Standing),
    ];

    private readonly Lock _gate = new(); // an archive is read by one thread at a time

    /// <summary>All recordings: subject by subject, each with activities and trials in the data set's order.</summary>
    /// <exception cref="DataFileException">The archive or a file in it is damaged or another one.</exception>
    public MotionSet Read()
    {
        using var zip = Directory.Exists(path) ? null : Open();
        var entries = Entries(zip is null ? Unpacked() : Packed(zip));
        var parts = entries.AsParallel().AsOrdered().Select(Read).ToArray();
        if (parts.FirstOrDefault(p => p.Error is not null).Error is { } first)
        {
            throw first;
        }
        Check(entries, parts);
        var (values, recordings) = (new List<float>(expected.Rows * channels.Count), new List<Recording>());
        foreach (var (entry, part) in entries.Zip(parts))
        {
            var rows = part.Values.Length / channels.Count;
            recordings.Add(
                new(
                    Codes[entry.Activity].Activity,
                    $"{entry.Trial}",
                    entry.Subject,
                    values.Count / channels.Count,
                    rows
                )
            );
            values.AddRange(part.Values);
        }
        return new([.. values], channels, recordings);
    }

    private ZipArchive Open()
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            _ = zip.Entries.Count; // the list of files is read only when it is asked for
            return zip;
        }
        catch (InvalidDataException e)
        {
            zip?.Dispose();
            var isEmpty = new FileInfo(path).Length == 0;
            var found = isEmpty ? "an empty file" : $"no intact zip archive ({e.Message})";
            throw new DataFileException(path, found, "a zip archive", e);
        }
    }

    private static IEnumerable<(string Name, long Length, Func<Stream> Open)> Packed(ZipArchive zip) =>
        zip
            .Entries.Where(e => !e.FullName.EndsWith('/'))
            .Select(e => (e.FullName, e.Length, (Func<Stream>)e.Open));

    private IEnumerable<(string Name, long Length, Func<Stream> Open)> Unpacked() =>
        new DirectoryInfo(path)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(f =>
                (Path.GetRelativePath(path, f.FullName).Replace('\\', '/'), f.Length, (Func<Stream>)f.OpenRead)
            );

    private Entry[] Entries(IEnumerable<(string Name, long Length, Func<Stream> Open)> files)
    {
        // Kaggle's archive unpacks to a folder within a folder of the same name
        var layout = new Regex(
            $@"\A({Regex.Escape(expected.Folder!)}/)*((?<activity>[a-z]{{3}})_(?<trial>[0-9]{{1,2}})/sub_(?<subject>[0-9]{{1,2}})\.csv)\z",
            RegexOptions.ExplicitCapture
        );
        var entries = (
            from file in files
            where !MotionCsv.IsDebris(file.Name)
            let match = layout.Match(file.Name)
            let activity = Array.FindIndex(Codes, c => c.Code == match.Groups["activity"].Value)
            let entry = activity < 0
                ? throw new DataFileException(
                    path,
                    $"'{file.Name}'",
                    $"only {expected.Folder}/activity_trial/sub_subject.csv"
                )
                : new Entry(file.Name, file.Length, file.Open, activity, Number(match, "trial"), Number(match, "subject"))
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

    // an error is kept: of several damaged files the first is always the one to be named
    private Part Read(Entry entry)
    {
        var name = $"{path}/{entry.Name}";
        try
        {
            var content = new byte[entry.Length];
            lock (_gate)
            {
                using var stream = entry.Open();
                var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
                if (read < content.Length)
                {
                    throw new DataFileException(name, $"{read:N0} bytes", $"{content.Length:N0}, as declared");
                }
                if (stream.ReadByte() >= 0)
                {
                    throw new DataFileException(name, $"more than {read:N0} bytes", "as many as declared");
                }
            }
            return new(Parse(name, content), Sha(content), null);
        }
        catch (InvalidDataException e)
        {
            var found = $"data that cannot be unpacked ({e.Message})";
            return new([], "", new DataFileException(name, found, "an intact file", e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], "", e);
        }
    }

    private float[] Parse(string name, byte[] content)
    {
        var csv = new CsvReader(name, content);
        var columns = new int[channels.Count];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = csv.Column(channels[c]);
        }
        var (values, at) = (new float[csv.RowsLeft * columns.Length], 0);
        while (csv.Read())
        {
            foreach (var column in columns)
            {
                values[at++] = csv.Number<float>(column);
            }
        }
        return values;
    }

    private void Check(Entry[] entries, Part[] parts)
    {
        var rows = parts.Sum(p => p.Values.Length) / channels.Count;
        if (rows != expected.Rows)
        {
            throw new DataFileException(path, $"{rows:N0} rows", $"{expected.Rows:N0}");
        }
        var lines = entries
            .Zip(parts, (e, p) => (Name: e.ShortName, p.Sha))
            .OrderBy(l => l.Name, StringComparer.Ordinal)
            .Select(l => $"{l.Sha}  {l.Name}\n");
        var sha = Sha(Encoding.UTF8.GetBytes(string.Concat(lines)));
        if (sha != expected.Sha256)
        {
            throw new DataFileException(path, $"SHA-256 {sha} of the unpacked content", expected.Sha256);
        }
    }

    private static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>One CSV file, and what its path says of the recording.</summary>
    private sealed record Entry(string Name, long Length, Func<Stream> Open, int Activity, int Trial, int Subject)
    {
        /// <summary>Path below the data set's folder.</summary>
        public string ShortName => string.Join('/', Name.Split('/')[^2..]);
    }

    /// <summary>What one CSV file holds, or the error that reading it gave.</summary>
    private readonly record struct Part(float[] Values, string Sha, Exception? Error);
}
