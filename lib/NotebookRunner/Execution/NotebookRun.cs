namespace SequenceLab.NotebookRunner;

/// <summary>A notebook that has run, with its outputs in it.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Cells">The number of code cells that ran.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed record NotebookRun(Notebook Notebook, RunStatus Status, int Cells, TimeSpan Elapsed)
{
    /// <summary>The number, among the code cells from 1, of the cell that failed.</summary>
    public int? FailedCell { get; init; }

    /// <summary>Why it failed.</summary>
    public CellError? Error { get; init; }

    /// <summary>Whether a picture that the run requires could not be made.</summary>
    public bool LacksPicture { get; set; }

    /// <summary>Why its results are not where they were wanted, null when they are.</summary>
    public string? Problem { get; set; }

    /// <summary>The figures it is known by.</summary>
    public IReadOnlyList<Headline> Headlines { get; init; } = [];
}
