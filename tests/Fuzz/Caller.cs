using System.Collections.Concurrent;

namespace Fuzz;

/// <summary>A second thread that calls at the same time as the first.</summary>
internal sealed class Caller
{
    private readonly BlockingCollection<Task<double>> _asked = [];

    public Caller() => new Thread(Work) { IsBackground = true }.Start();

    /// <summary>Does a work on the thread.</summary>
    public Task<double> Ask(Func<double> work)
    {
        var task = new Task<double>(work);
        _asked.Add(task);
        return task;
    }

    private void Work()
    {
        foreach (var task in _asked.GetConsumingEnumerable())
        {
            task.RunSynchronously();
        }
    }
}
