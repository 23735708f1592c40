namespace SequenceLab.Data;

/// <summary>A zip archive of sensor recordings, one CSV file each, or the folder it unpacks to.</summary>
/// <param name="Name">File name.</param>
/// <param name="Recordings">CSV files in the archive.</param>
/// <param name="Rows">Rows in all of them, headers not counted.</param>
/// <param name="Bytes">Length of all of them, unpacked.</param>
/// <param name="Sha256">Checksum of the content, see <see cref="MotionReader"/>.</param>
internal sealed record MotionFile(string Name, int Recordings, int Rows, long Bytes, string Sha256)
    : DataFile(Name, Sha256);
