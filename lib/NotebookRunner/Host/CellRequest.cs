namespace SequenceLab.NotebookRunner;

/// <summary>A cell to run; the number is the one that errors name it by.</summary>
internal sealed record CellRequest(int Number, string Code);
