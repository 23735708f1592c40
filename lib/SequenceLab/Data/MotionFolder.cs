namespace SequenceLab.Data;

/// <summary>An archive that somebody has unpacked. Paths begin with the folder's name, as in the archive.</summary>
/// <param name="folder">The folder.</param>
internal sealed class MotionFolder(string folder) : IMotionArchive
{
    private readonly string parent = Path.GetDirectoryName(Path.GetFullPath(folder))!;

    /// <inheritdoc />
    /// <exception cref="DataFileException">A link is among them: it may lead out of the folder.</exception>
    public IEnumerable<(string Path, long Length)> Files =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(NotALink)
            .OfType<FileInfo>()
            .Select(f => (Path.GetRelativePath(parent, f.FullName).Replace('\\', '/'), f.Length));

    /// <inheritdoc />
    public Stream Open(string path) => File.OpenRead(Path.Combine(parent, path));

    /// <summary>Nothing is held open.</summary>
    public void Dispose() { }

    private static FileSystemInfo NotALink(FileSystemInfo file) =>
        file.LinkTarget is { } target
            ? throw new DataFileException(
                file.FullName,
                $"a link to '{target}'",
                "a file or folder of its own"
            )
            : file;
}
