namespace SequenceLab.NotebookRunner;

/// <summary>A package that a cell asks for cannot be had; the message is for whoever wrote the cell.</summary>
internal sealed class PackageException(string message) : Exception(message);
