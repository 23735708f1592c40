namespace SequenceLab.Data;

/// <summary>A data file is not what it should be. It has been left as it is.</summary>
/// <param name="path">The file.</param>
/// <param name="found">What the file holds.</param>
/// <param name="expected">What it should hold.</param>
/// <param name="inner">The error behind this one, if any.</param>
public sealed class DataFileException(string path, string found, string expected, Exception? inner = null)
    : IOException($"{path}: found {found}, expected {expected}. The file was left as it is.", inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What the file holds.</summary>
    public string Found { get; } = found;

    /// <summary>What it should hold.</summary>
    public string Expected { get; } = expected;
}
