using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>One live line: the notebook, the cell, and the last thing it said.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView
{
    private StatusContext? status;
    private string notebook = "";
    private string lastWords = "";
    private int cell;
    private int cells;

    public Task ShowAsync(Func<Task> work) =>
        console
            .Status()
            .StartAsync(
                "starting",
                context =>
                {
                    status = context;
                    return work();
                }
            );

    public void Start(Notebook started, int count)
    {
        notebook = started.Name;
        cells = count;
        Refresh();
    }

    public void StartCell(int number)
    {
        cell = number;
        lastWords = "";
        Refresh();
    }

    public void Hear(HostMessage message)
    {
        if (LastWords.Of(message) is { } words)
        {
            lastWords = words;
            Refresh();
        }
    }

    public void EndCell() => Refresh();

    public void End(NotebookRun run)
    {
        var color = run.Status == RunStatus.Ok ? "green" : "red";
        console.MarkupLine(
            $"[{color}]{StatusText.Of(run)}[/]  {Markup.Escape(notebook)}  {run.Elapsed.TotalSeconds:0.0} s"
        );
    }

    private void Refresh()
    {
        var line = $"{notebook}  cell {cell}/{cells}  {lastWords}".TrimEnd();
        var width = Math.Max(20, console.Profile.Width - 4);
        status?.Status(Markup.Escape(line.Length > width ? line[..width] : line));
    }
}
