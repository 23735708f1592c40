namespace SequenceLab.NotebookRunner;

/// <summary>Where a run stands: the notebook, the cell, its seconds, and the last thing it said.</summary>
internal sealed class ProgressLine(TimeProvider time)
{
    private long _cellStart;
    private int _cell;
    private int _cells;

    public string Notebook { get; private set; } = "";

    private string LastWords { get; set; } = "";

    /// <summary>How long the cell has been running.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_cellStart);

    public void Start(Notebook notebook, int count)
    {
        Notebook = notebook.Name;
        (_cell, _cells) = (0, count);
        StartCell(0);
    }

    public void StartCell(int number)
    {
        _cell = number;
        LastWords = "";
        _cellStart = time.GetTimestamp();
    }

    /// <summary>Takes note of something the cell said.</summary>
    /// <returns>Whether the line is another now.</returns>
    public bool ShowProgress(HostMessage message)
    {
        if (ProgressText.Of(message) is not { } words)
        {
            return false;
        }

        LastWords = words;
        return true;
    }

    public override string ToString() =>
        $"{Notebook}  cell {_cell}/{_cells}  {Elapsed.TotalSeconds:0.0} s  {LastWords}".TrimEnd();
}
