namespace SequenceLab.Data;

/// <summary>One file of a data set, as <c>data/manifest.json</c> describes it.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">Checksum of the unpacked content, in hexadecimal.</param>
internal abstract record DataFile(string Name, string Sha256)
{
    /// <summary>A folder that may stand in the file's place: an archive somebody has unpacked.</summary>
    public string? Folder { get; init; }
}
