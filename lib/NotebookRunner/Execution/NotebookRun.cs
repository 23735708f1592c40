using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook that has run, with its outputs in it.</summary>
internal sealed record NotebookRun(Notebook Notebook, RunStatus Status, int Cells, TimeSpan Elapsed)
{
    /// <summary>The number, among the code cells from 1, of the cell that failed.</summary>
    public int? FailedCell { get; init; }

    public CellError? Error { get; init; }

    /// <summary>Whether a picture that the run requires could not be made.</summary>
    public bool LacksPicture { get; set; }

    public IReadOnlyList<Headline> Headlines { get; init; } = [];
}
