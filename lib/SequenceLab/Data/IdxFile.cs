namespace SequenceLab.Data;

/// <summary>One gzipped IDX file of a data set.</summary>
/// <param name="Name">File name.</param>
/// <param name="Magic">First number of the unpacked file: 2049 for labels, 2051 for pictures.</param>
/// <param name="Shape">Numbers after the magic one: count, and for pictures rows and columns.</param>
/// <param name="Sha256">Checksum of the unpacked file, in hexadecimal.</param>
internal sealed record IdxFile(string Name, int Magic, int[] Shape, string Sha256) : DataFile(Name, Sha256);
