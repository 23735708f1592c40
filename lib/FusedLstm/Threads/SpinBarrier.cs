namespace FusedLstm.Kernels;

/// <summary>Where the parts of one work meet; for waits of microseconds. Lives on the stack of the caller.</summary>
internal struct SpinBarrier(int participants)
{
    private int _waiting;
    private int _phase;

    /// <summary>Returns when every participant has called it.</summary>
    /// <exception cref="OperationCanceledException">Another part has failed and will not come.</exception>
    public void Meet()
    {
        if (participants == 1)
        {
            return;
        }
        int phase = Volatile.Read(ref _phase);
        if (Interlocked.Increment(ref _waiting) == participants)
        {
            Volatile.Write(ref _waiting, 0);
            Volatile.Write(ref _phase, phase + 1);
            return;
        }
        var wait = new SpinThenYield();
        while (Volatile.Read(ref _phase) == phase)
        {
            if (WorkTeam.HasFailed)
            {
                throw new OperationCanceledException("Another part of the work has failed.");
            }
            wait.Once();
        }
    }
}
