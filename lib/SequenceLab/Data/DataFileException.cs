namespace SequenceLab.Data;

/// <summary>A data file is not what it should be. It has been left as it is.</summary>
/// <param name="place">The file, and where it is known the line and the column.</param>
/// <param name="found">What is there.</param>
/// <param name="expected">What should be there.</param>
/// <param name="inner">The error behind this one, if any.</param>
public sealed class DataFileException(string place, string found, string expected, Exception? inner = null)
    : IOException($"{place}: found {found}, expected {expected}. The file was left as it is.", inner);
