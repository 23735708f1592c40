using System.IO.Compression;

namespace SequenceLab.Data;

/// <summary>A zip archive, read where it is: nothing is unpacked to the disk.</summary>
internal sealed class MotionZip : IMotionArchive
{
    private readonly ZipArchive zip;

    /// <summary>Opens the archive at <paramref name="path"/>.</summary>
    /// <exception cref="DataFileException">It is empty, cut short or no zip archive.</exception>
    public MotionZip(string path)
    {
        try
        {
            zip = ZipFile.OpenRead(path);
            _ = zip.Entries.Count; // the list of files is read only when it is asked for
        }
        catch (InvalidDataException e)
        {
            zip?.Dispose();
            var found =
                new FileInfo(path).Length == 0 ? "an empty file" : $"no intact zip archive ({e.Message})";
            throw new DataFileException(path, found, "a zip archive", e);
        }
    }

    /// <inheritdoc />
    public IEnumerable<(string Path, long Length)> Files =>
        zip.Entries.Where(e => !e.FullName.EndsWith('/')).Select(e => (e.FullName, e.Length));

    /// <inheritdoc />
    public Stream Open(string path) => zip.GetEntry(path)!.Open();

    /// <summary>Closes the archive.</summary>
    public void Dispose() => zip.Dispose();
}
