using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;

namespace SequenceLab.Data;

/// <summary>
/// Reads a motion data set, in parallel, and checks it: number of files and rows, and the SHA-256 of the content, which
/// is that of the list <c>sha256sum</c> prints for the files in the order of their names
/// (<c>ls */*.csv | LC_ALL=C sort | xargs sha256sum | sha256sum</c> in the unpacked folder).
/// </summary>
/// <param name="path">The archive, or the folder it was unpacked to.</param>
/// <param name="expected">What it should hold.</param>
/// <param name="channels">Columns wanted, in the order wanted.</param>
internal sealed class MotionReader(string path, MotionFile expected, IReadOnlyList<MotionChannel> channels)
{
    /// <summary>All recordings: subject by subject, each with activities and trials in the data set's order.</summary>
    /// <exception cref="DataFileException">The archive or a file in it is damaged or another one.</exception>
    public MotionSet Read()
    {
        var entries = Entries();
        var contents = new (float[] Values, byte[] Sha)[entries.Length];
        var largest = entries.Length == 0 ? 0 : entries.Max(e => e.Length);
        var errors = new Exception?[entries.Length];
        Parallel.For(
            0,
            entries.Length,
            () => (Archive: Open(), Buffer: new byte[largest]),
            (i, loop, worker) =>
            {
                try
                {
                    contents[i] = Read(worker.Archive, worker.Buffer, entries[i]);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    errors[i] = e;
                    loop.Break(); // all before it are still read, so that the same damage always gives the same error
                }
                return worker;
            },
            worker => worker.Archive.Dispose()
        );
        if (errors.FirstOrDefault(e => e is not null) is { } first)
            ExceptionDispatchInfo.Throw(first);
        Check(entries, contents);
        return Join(entries, contents);
    }

    private IMotionArchive Open() => Directory.Exists(path) ? new MotionFolder(path) : new MotionZip(path);

    private MotionEntry[] Entries()
    {
        using var archive = Open();
        var entries = archive
            .Files.Where(f => !IsDebris(f.Path))
            .Select(f => MotionEntry.Parse(f.Path, f.Length, expected.Folder!) ?? throw Stranger(f.Path))
            .OrderBy(e => (e.Subject, e.ActivityOrder, e.Trial))
            .ToArray();
        // declared lengths are checked before anything is unpacked: a small archive can claim terabytes
        if (entries.Sum(e => (decimal)e.Length) is var bytes && bytes > 2m * expected.Bytes)
            throw new DataFileException(path, $"{bytes:N0} bytes when unpacked", $"{expected.Bytes:N0}");
        if (entries.Length != expected.Recordings)
            throw new DataFileException(path, $"{entries.Length} recordings", $"{expected.Recordings}");
        return entries;
    }

    // what macOS adds to an archive or a folder
    private static bool IsDebris(string file) =>
        file.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || file.EndsWith("/.DS_Store", StringComparison.Ordinal);

    private DataFileException Stranger(string file) =>
        new(path, $"'{file}'", $"only {expected.Folder}/activity_trial/sub_subject.csv");

    private (float[] Values, byte[] Sha) Read(IMotionArchive archive, byte[] buffer, MotionEntry entry)
    {
        var name = Name(entry);
        try
        {
            using var stream = archive.Open(entry.Path);
            var content = buffer.AsSpan(0, (int)entry.Length);
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            if (read < content.Length)
                throw new DataFileException(name, $"{read:N0} bytes", $"{content.Length:N0}, as declared");
            if (stream.ReadByte() >= 0)
                throw new DataFileException(name, $"more than {read:N0} bytes", "as many as declared");
            return (new MotionCsv(name, channels).Read(content), SHA256.HashData(content));
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

    private string Name(MotionEntry entry) =>
        Directory.Exists(path) ? Path.Combine(path, entry.ShortPath) : $"{path}/{entry.Path}";

    private void Check(MotionEntry[] entries, (float[] Values, byte[] Sha)[] contents)
    {
        var rows = contents.Sum(c => c.Values.Length) / channels.Count;
        if (rows != expected.Rows)
            throw new DataFileException(path, $"{rows:N0} rows", $"{expected.Rows:N0}");
        var lines = entries
            .Zip(
                contents,
                (e, c) =>
                    (e.ShortPath, Line: $"{Convert.ToHexString(c.Sha).ToLowerInvariant()}  {e.ShortPath}\n")
            )
            .OrderBy(l => l.ShortPath, StringComparer.Ordinal)
            .Select(l => l.Line);
        var sha = Convert
            .ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))
            .ToLowerInvariant();
        if (sha != expected.Sha256)
            throw new DataFileException(path, $"SHA-256 {sha} of the unpacked content", expected.Sha256);
    }

    private MotionSet Join(MotionEntry[] entries, (float[] Values, byte[] Sha)[] contents)
    {
        var values = new float[expected.Rows * channels.Count];
        var recordings = new Recording[entries.Length];
        var row = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var (part, entry) = (contents[i].Values, entries[i]);
            part.CopyTo(values, row * channels.Count);
            recordings[i] = new(
                entry.Activity,
                entry.Trial,
                entry.Subject,
                row,
                part.Length / channels.Count
            );
            row += part.Length / channels.Count;
        }
        return new(values, channels, recordings);
    }
}
