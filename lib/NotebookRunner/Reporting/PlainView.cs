using System.Diagnostics;

namespace SequenceLab.NotebookRunner;

/// <summary>A line a cell, for logs and pipes.</summary>
internal sealed class PlainView(TextWriter writer) : IRunView
{
    private readonly Stopwatch clock = new();
    private string notebook = "";
    private string? lastWords;
    private int cell;
    private int cells;

    public Task ShowAsync(Func<Task> work) => work();

    public void Start(Notebook started, int count)
    {
        notebook = started.Name;
        cells = count;
    }

    public void StartCell(int number)
    {
        cell = number;
        lastWords = null;
        clock.Restart();
    }

    public void Hear(HostMessage message) => lastWords = LastWords.Of(message) ?? lastWords;

    public void EndCell() =>
        writer.WriteLine(
            $"{notebook}  cell {cell}/{cells}  {clock.Elapsed.TotalSeconds:0.0} s  {lastWords}".TrimEnd()
        );

    public void End(NotebookRun run) =>
        writer.WriteLine($"{notebook}  {StatusText.Of(run)}  {run.Elapsed.TotalSeconds:0.0} s");
}
