namespace SequenceLab.NotebookRunner;

/// <summary>For logs and pipes: a line a cell, and one now and then from a cell that takes long.</summary>
internal sealed class PlainView(TextWriter writer, TimeProvider time) : IRunView
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private readonly ProgressLine _line = new(time);
    private readonly Lock _gate = new();
    private TimeSpan _said;

    public Task ShowAsync(Func<Task> work) => work();

    public void Start(Notebook started, int count) => _line.Start(started, count);

    public void StartCell(int number)
    {
        _line.StartCell(number);
        _said = TimeSpan.Zero;
    }

    public void ShowProgress(HostMessage message)
    {
        lock (_gate)
        {
            if (_line.ShowProgress(message) && _line.Elapsed - _said >= Silence)
            {
                _said = _line.Elapsed;
                writer.WriteLine(_line);
            }
        }
    }

    public void EndCell() => writer.WriteLine(_line);

    public void End(NotebookRun run) =>
        writer.WriteLine($"{_line.Notebook}  {StatusText.Of(run)}  {run.Elapsed.TotalSeconds:0.0} s");
}
