namespace FusedLstm.Kernels;

/// <summary>Waits for another thread: a few microseconds at full attention, then giving way.</summary>
internal struct SpinThenYield
{
    private const int SpinsBeforeYield = 1 << 12;

    private int _spins;

    /// <summary>Waits a little; call it in a loop that tests the condition.</summary>
    public void Once()
    {
        if (_spins < SpinsBeforeYield)
        {
            _spins++;
            Thread.SpinWait(1);
        }
        else
        {
            Thread.Yield();
        }
    }
}
