namespace SequenceLab.Data;

/// <summary>A data file is not what it should be. It has been left as it is.</summary>
/// <param name="path">The file; a file in an archive is named after the archive.</param>
/// <param name="found">What the file holds.</param>
/// <param name="expected">What it should hold.</param>
/// <param name="inner">The error behind this one, if any.</param>
/// <param name="line">The line of a text file, from 1, if it is known.</param>
/// <param name="column">The column of that line, if it is known.</param>
public sealed class DataFileException(
    string path,
    string found,
    string expected,
    Exception? inner = null,
    int? line = null,
    string? column = null
)
    : IOException(
        $"{path}{Place(line, column)}: found {found}, expected {expected}. The file was left as it is.",
        inner
    )
{
    /// <summary>The file; a file in an archive is named after the archive.</summary>
    public string Path { get; } = path;

    /// <summary>What the file holds.</summary>
    public string Found { get; } = found;

    /// <summary>What it should hold.</summary>
    public string Expected { get; } = expected;

    /// <summary>The line of a text file, from 1, if it is known.</summary>
    public int? Line { get; } = line;

    /// <summary>The column of that line, if it is known.</summary>
    public string? Column { get; } = column;

    private static string Place(int? line, string? column) =>
        (line is null ? "" : $", line {line}") + (column is null ? "" : $", column {column}");
}
