namespace TorchSharp;

/// <summary>Writes a file beside its place and moves it there when complete: a reader never sees half a file.</summary>
internal static class AtomicFile
{
    /// <summary>Runs <paramref name="write"/>; if it throws, the old file stays and the new one is removed.</summary>
    internal static void Write(string path, Action<BinaryWriter> write)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            using (var writer = new BinaryWriter(stream))
            {
                write(writer);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
