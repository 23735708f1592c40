using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>One live line: the notebook, the cell, its seconds, and the last thing it said.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView
{
    private readonly ProgressLine line = new(TimeProvider.System);
    private StatusContext? status;

    public Task ShowAsync(Func<Task> work) =>
        console
            .Status()
            .StartAsync(
                "starting",
                async context =>
                {
                    status = context;
                    // the seconds go on while a cell is silent
                    await using var ticks = new Timer(_ => Refresh(), null, 1_000, 1_000);
                    await work();
                }
            );

    public void Start(Notebook started, int count)
    {
        line.Start(started, count);
        Refresh();
    }

    public void StartCell(int number)
    {
        line.StartCell(number);
        Refresh();
    }

    public void Hear(HostMessage message)
    {
        if (line.Hear(message))
        {
            Refresh();
        }
    }

    public void EndCell() => Refresh();

    public void End(NotebookRun run)
    {
        var color = run.Status == RunStatus.Ok ? "green" : "red";
        console.MarkupLine(
            $"[{color}]{StatusText.Of(run)}[/]  {Markup.Escape(line.Notebook)}  {run.Elapsed.TotalSeconds:0.0} s"
        );
    }

    private void Refresh()
    {
        var text = line.ToString();
        var width = Math.Max(20, console.Profile.Width - 4);
        status?.Status(Markup.Escape(text.Length > width ? text[..width] : text));
    }
}
