namespace FusedLstm.Kernels;

/// <summary>A thread of the <see cref="WorkTeam"/> other than the caller's.</summary>
internal sealed class TeamMember
{
    private const int SpinsBeforeSleep = 20_000;

    private readonly int _index;
    private readonly AutoResetEvent _wake = new(false);
    private int _asleep;

    public TeamMember(int index)
    {
        _index = index;
        new Thread(Serve) { IsBackground = true, Name = $"kernels {index}" }.Start();
    }

    /// <summary>Wakes the thread if it sleeps; the new work is there.</summary>
    public void Wake()
    {
        if (Volatile.Read(ref _asleep) != 0)
        {
            _wake.Set();
        }
    }

    private void Serve()
    {
        long last = 0;
        while (true)
        {
            last = WaitForCall(last);
            var call = new WorkCall(last);
            if (_index < call.Team)
            {
                WorkTeam.DoParts(call, _index);
            }
        }
    }

    /// <summary>Returns the bits of a call other than the last one.</summary>
    private long WaitForCall(long last)
    {
        long call;
        for (int spins = 0; spins < SpinsBeforeSleep; spins++)
        {
            call = WorkTeam.Call.Bits;
            if (call != last)
            {
                return call;
            }
            Thread.SpinWait(1);
        }
        Volatile.Write(ref _asleep, 1);
        Interlocked.MemoryBarrier();
        while ((call = WorkTeam.Call.Bits) == last)
        {
            _wake.WaitOne();
        }
        Volatile.Write(ref _asleep, 0);
        return call;
    }
}
