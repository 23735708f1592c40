namespace SequenceLab.NotebookRunner;

/// <summary>A cell to run.</summary>
/// <param name="Number">The number that errors name it by.</param>
/// <param name="Code">Its source.</param>
/// <param name="Language">The kernel it is written for, such as <c>csharp</c>.</param>
internal sealed record CellRequest(int Number, string Code, string Language);
