namespace SequenceLab.Data;

/// <summary>A data set is neither on this machine nor can it be downloaded.</summary>
/// <param name="message">What was looked for, where, and what can be done.</param>
/// <param name="inner">Why the last mirror failed.</param>
public sealed class DataUnavailableException(string message, Exception? inner = null)
    : IOException(message, inner);
