namespace SequenceLab.Data;

/// <summary>How far a download is.</summary>
/// <param name="File">File name.</param>
/// <param name="Bytes">Bytes on disk so far, those of an earlier attempt included.</param>
/// <param name="Total">Bytes in all, if the server says.</param>
public sealed record DownloadProgress(string File, long Bytes, long? Total)
{
    /// <inheritdoc />
    public override string ToString() =>
        Total is long total
            ? FormattableString.Invariant($"{File}: {Bytes:N0} of {total:N0} bytes")
            : FormattableString.Invariant($"{File}: {Bytes:N0} bytes");
}
