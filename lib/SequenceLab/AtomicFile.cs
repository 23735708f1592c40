namespace SequenceLab;

/// <summary>Writes a file beside its place and moves it there when complete: a reader never sees half a file.</summary>
internal static class AtomicFile
{
    /// <summary>Runs <paramref name="write"/>; if it throws, the old file stays and the new one is removed. Of a link
    /// the target is written; a file that was there keeps its permissions.</summary>
    /// <exception cref="DirectoryNotFoundException">The file's folder does not exist.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null
            ? file.FullName
            : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DirectoryNotFoundException(
                $"{path}: there is no folder '{Path.GetDirectoryName(path)}'."
            );
        }
        var part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                }
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
