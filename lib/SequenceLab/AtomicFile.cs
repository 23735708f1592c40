namespace SequenceLab;

/// <summary>Writes a file beside its place and moves it there when complete: a reader never sees half a file.</summary>
internal static class AtomicFile
{
    /// <summary>Runs <paramref name="write"/>; if it throws, the old file stays and the new one is removed.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var part = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, full, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
