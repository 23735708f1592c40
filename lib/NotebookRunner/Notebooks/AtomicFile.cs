namespace SequenceLab.NotebookRunner;

/// <summary>Writes whole files or none: under a temporary name first, then by renaming.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file. Where it is a symbolic link, the link stays and what it leads to is written; a file
    /// that was there keeps its permissions.</summary>
    public static void Write(string path, string text)
    {
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = link?.FullName ?? Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            if (File.Exists(target))
            {
                // a file that must not be written must not be replaced either
                File.OpenWrite(target).Dispose();
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                }
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
