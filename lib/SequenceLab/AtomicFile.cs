using System.Text;

namespace SequenceLab;

/// <summary>Writes a file beside its place and moves it there when complete: a reader never sees half a file.</summary>
internal static class AtomicFile
{
    private const int Suffix = 1 + 32 + 5; // a point, a GUID and .part

    /// <summary>Writes a text in UTF-8, as <see cref="Write(string, Action{Stream})"/> does.</summary>
    public static void Write(string path, string text) =>
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Runs <paramref name="write"/>; if it throws, the old file stays and the new one is removed. Missing folders are
    /// made, a link's target is written and not the link, and an old file's permissions, owner and group are kept; where
    /// the process may not keep an owner, the error output says so.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written; the message names it.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        var place = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(true)!.FullName;
        var part = $"{place}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (File.Exists(place))
            {
                // a file that must not be written must not be replaced either
                File.OpenWrite(place).Dispose();
                if (!OperatingSystem.IsWindows())
                {
                    // in this order: a change of owner takes permissions away
                    FileOwner.Copy(place, part);
                    File.SetUnixFileMode(part, File.GetUnixFileMode(place));
                }
            }
            File.Move(part, place, overwrite: true);
            RemoveParts(place, TimeSpan.FromDays(1));
        }
        catch (Exception e)
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
            if (e is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }
            throw new IOException($"{path}: cannot be written: {e.Message.Replace(part, place)}", e);
        }
    }

    /// <summary>Removes what writers of a file that were killed have left beside it, if it is so old.</summary>
    public static void RemoveParts(string path, TimeSpan age)
    {
        var name = Path.GetFileName(path);
        foreach (var part in new FileInfo(path).Directory!.EnumerateFiles("*.part"))
        {
            var isOfFile =
                part.Name.StartsWith(name + ".", StringComparison.Ordinal)
                && part.Name.Length == name.Length + Suffix;
            if (!isOfFile || DateTime.UtcNow - part.LastWriteTimeUtc < age)
            {
                continue;
            }
            try
            {
                part.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // another user's, or another process was faster
            }
        }
    }
}
