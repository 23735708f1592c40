namespace FusedLstm.Kernels;

/// <summary>
/// Work in phases: the parts of a phase may run at the same time, and the next phase begins when all of them have ended.
/// </summary>
internal interface IWork
{
    int Phases { get; }

    /// <summary>The number of parts of a phase.</summary>
    int Parts(int phase);

    /// <summary>Does one part.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="part">The part. What it computes may not depend on the thread.</param>
    /// <param name="thread">The number of the thread, from 0: no two that run at the same time have the same.</param>
    void Execute(int phase, int part, int thread);
}

/// <summary>Divides work evenly, and the same way every time.</summary>
internal static class Share
{
    /// <summary>
    /// The range of <paramref name="part"/> when <paramref name="total"/> items are divided into
    /// <paramref name="parts"/> runs of whole units (the last unit may be cut short).
    /// </summary>
    public static (nint First, nint End) Of(nint total, nint unit, int part, int parts)
    {
        nint units = (total + unit - 1) / unit;
        return (
            nint.Min(total, units * part / parts * unit),
            nint.Min(total, units * (part + 1) / parts * unit)
        );
    }
}
