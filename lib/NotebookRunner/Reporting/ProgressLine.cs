namespace SequenceLab.NotebookRunner;

/// <summary>Where a run stands: the notebook, the cell, its seconds, and the last thing it said.</summary>
internal sealed class ProgressLine(TimeProvider time)
{
    private long cellStart;
    private int cell;
    private int cells;

    public string Notebook { get; private set; } = "";

    private string LastWords { get; set; } = "";

    /// <summary>How long the cell has been running.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(cellStart);

    public void Start(Notebook notebook, int count)
    {
        Notebook = notebook.Name;
        (cell, cells) = (0, count);
        StartCell(0);
    }

    public void StartCell(int number)
    {
        cell = number;
        LastWords = "";
        cellStart = time.GetTimestamp();
    }

    /// <summary>Takes note of something the cell said.</summary>
    /// <returns>Whether the line is another now.</returns>
    public bool Hear(HostMessage message)
    {
        if (NotebookRunner.LastWords.Of(message) is not { } words)
        {
            return false;
        }

        LastWords = words;
        return true;
    }

    public override string ToString() =>
        $"{Notebook}  cell {cell}/{cells}  {Elapsed.TotalSeconds:0.0} s  {LastWords}".TrimEnd();
}
