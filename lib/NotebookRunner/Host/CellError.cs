namespace SequenceLab.NotebookRunner;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind of error, such as the exception's type.</param>
/// <param name="Message">What it says.</param>
/// <param name="Traceback">Where it came from, line by line.</param>
/// <param name="Line">The line of the cell, from 1, where that is known.</param>
internal sealed record CellError(
    string Name,
    string Message,
    IReadOnlyList<string> Traceback,
    int? Line = null
);
