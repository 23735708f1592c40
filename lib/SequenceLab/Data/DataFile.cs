namespace SequenceLab.Data;

/// <summary>One file of a data set, as <c>data/manifest.json</c> describes it.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">Checksum of the unpacked content, in hexadecimal.</param>
internal sealed record DataFile(string Name, string Sha256)
{
    /// <summary>Of an IDX file: the number of items, and for pictures rows and columns.</summary>
    public int[] Shape { get; init; } = [];

    /// <summary>Of an archive: the folder it unpacks to, which may stand in its place.</summary>
    public string? Folder { get; init; }

    /// <summary>Of an archive: the number of CSV files.</summary>
    public int Recordings { get; init; }

    /// <summary>Of an archive: the rows in all CSV files, headers not counted.</summary>
    public int Rows { get; init; }

    /// <summary>Of an archive: the length of all CSV files, unpacked.</summary>
    public long Bytes { get; init; }

    /// <summary>The names under which people have the file: packed or not, with a hyphen or 7-Zip's point.</summary>
    public IEnumerable<string> Names =>
        new[] { Name, Name.Replace("-idx", ".idx") }
            .SelectMany(name => new[] { name, name.EndsWith(".gz") ? name[..^3] : name })
            .Distinct();
}
