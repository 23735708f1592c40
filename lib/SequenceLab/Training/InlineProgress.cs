namespace SequenceLab.Training;

/// <summary>
/// Hands every report to an action at once, on the thread that reports. <see cref="Progress{T}"/> posts them to other
/// threads, which in a notebook may print them late, out of order, or into another cell.
/// </summary>
/// <param name="action">What to do with a report.</param>
public sealed class InlineProgress<T>(Action<T> action) : IProgress<T>
{
    /// <inheritdoc />
    public void Report(T value) => action(value);
}
