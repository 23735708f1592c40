namespace SequenceLab.NotebookRunner;

/// <summary>Shows how a run goes on.</summary>
internal interface IRunView
{
    /// <summary>Shows progress while <paramref name="work"/> runs.</summary>
    Task ShowAsync(Func<Task> work);

    void Start(Notebook notebook, int cells);

    void StartCell(int number);

    /// <summary>Something the running cell said.</summary>
    void ShowProgress(HostMessage message);

    void EndCell();

    void End(NotebookRun run);
}
