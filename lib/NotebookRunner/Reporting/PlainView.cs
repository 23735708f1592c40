namespace SequenceLab.NotebookRunner;

/// <summary>For logs and pipes: a line a cell, and one now and then from a cell that takes long.</summary>
internal sealed class PlainView(TextWriter writer, TimeProvider time) : IRunView
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private readonly ProgressLine line = new(time);
    private readonly Lock gate = new();
    private TimeSpan said;

    public Task ShowAsync(Func<Task> work) => work();

    public void Start(Notebook started, int count) => line.Start(started, count);

    public void StartCell(int number)
    {
        line.StartCell(number);
        said = TimeSpan.Zero;
    }

    public void Hear(HostMessage message)
    {
        lock (gate)
        {
            if (line.Hear(message) && line.Elapsed - said >= Silence)
            {
                said = line.Elapsed;
                writer.WriteLine(line);
            }
        }
    }

    public void EndCell() => writer.WriteLine(line);

    public void End(NotebookRun run) =>
        writer.WriteLine($"{line.Notebook}  {StatusText.Of(run)}  {run.Elapsed.TotalSeconds:0.0} s");
}
