using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>One live line: the notebook, the cell, its seconds, and the last thing it said.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView
{
    private readonly ProgressLine _line = new(TimeProvider.System);
    private StatusContext? _status;

    public Task ShowAsync(Func<Task> work) =>
        console
            .Status()
            .StartAsync(
                "starting",
                async context =>
                {
                    _status = context;
                    // the seconds go on while a cell is silent
                    await using var ticks = new Timer(_ => Refresh(), null, 1_000, 1_000);
                    await work();
                }
            );

    public void Start(Notebook started, int count)
    {
        _line.Start(started, count);
        Refresh();
    }

    public void StartCell(int number)
    {
        _line.StartCell(number);
        Refresh();
    }

    public void ShowProgress(HostMessage message)
    {
        if (_line.ShowProgress(message))
        {
            Refresh();
        }
    }

    public void EndCell() => Refresh();

    public void End(NotebookRun run)
    {
        var color = run.Status == RunStatus.Ok ? "green" : "red";
        console.MarkupLine(
            $"[{color}]{StatusText.Of(run)}[/]  {Markup.Escape(_line.Notebook)}  {run.Elapsed.TotalSeconds:0.0} s"
        );
    }

    private void Refresh()
    {
        var text = _line.ToString();
        var width = Math.Max(20, console.Profile.Width - 4);
        _status?.Status(Markup.Escape(text.Length > width ? text[..width] : text));
    }
}
