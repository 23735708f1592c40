using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FusedLstm.Kernels;

/// <summary>
/// One <see cref="IWork"/> while several threads do it. A thread does its own parts of a phase first, so that it finds
/// their data in its caches. If others have not begun theirs soon after, it does those too: a thread whose core is
/// taken away holds up the one part it has begun, and no more.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 4 * CacheLine)]
internal unsafe struct Job
{
    private const int CacheLine = 64;

    /// <summary>Waiting longer than this for others to begin their parts costs more than to do them.</summary>
    private const int SpinsBeforeHelp = 200;

    /// <summary>From here on the wait gives way to other threads of the machine.</summary>
    private const int SpinsBeforeYield = 4000;

    private const int YieldsBeforeSleep = 200;

    // read only
    [FieldOffset(0)]
    private readonly void* _work;

    [FieldOffset(8)]
    private readonly delegate* <void*, int, int, int, void> _execute;

    [FieldOffset(16)]
    private readonly delegate* <void*, int, int> _parts;

    /// <summary>Of each part, a cache line apart, one more than the last phase in which a thread has begun it.</summary>
    [FieldOffset(24)]
    private readonly int* _begun;

    [FieldOffset(32)]
    private readonly int _phases;

    // written once in a while
    [FieldOffset(CacheLine)]
    private int _phase;

    [FieldOffset(CacheLine + 8)]
    private nint _error;

    // written by every thread in every phase
    [FieldOffset(2 * CacheLine)]
    private int _ended;

    // the first thread's
    [FieldOffset(3 * CacheLine)]
    private long _firstThreadEnded;

    [FieldOffset(3 * CacheLine + 8)]
    private long _firstThreadWaited;

    /// <param name="work">The work.</param>
    /// <param name="execute">Does a part of it.</param>
    /// <param name="parts">Counts the parts of a phase.</param>
    /// <param name="phases">Phases.</param>
    /// <param name="begun">Zeros, <see cref="SizeOfBegun"/> bytes.</param>
    public Job(
        void* work,
        delegate* <void*, int, int, int, void> execute,
        delegate* <void*, int, int> parts,
        int phases,
        void* begun
    )
    {
        _work = work;
        _execute = execute;
        _parts = parts;
        _phases = phases;
        _begun = (int*)begun;
    }

    /// <summary>When the first thread found no more work, in ticks of the stopwatch.</summary>
    public readonly long FirstThreadEnded => _firstThreadEnded;

    /// <summary>The longest time for which the first thread waited for another one, in ticks of the stopwatch.</summary>
    public readonly long FirstThreadWaited => _firstThreadWaited;

    /// <summary>Bytes that remember which of so many parts have begun.</summary>
    public static int SizeOfBegun(int parts) => parts * CacheLine;

    /// <summary>The error that has ended the work early, or null. It can be taken once.</summary>
    public Exception? TakeError()
    {
        if (_error == 0)
        {
            return null;
        }
        var handle = GCHandle.FromIntPtr(_error);
        var error = (Exception)handle.Target!;
        handle.Free();
        _error = 0;
        return error;
    }

    /// <summary>Takes part until all phases have ended. Throws nothing.</summary>
    /// <param name="thread">The number of this thread, from 0.</param>
    /// <param name="threads">Threads that are expected.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Serve(int thread, int threads)
    {
        try
        {
            // who comes late goes on where the others are
            for (int phase = 0; phase < _phases; phase = Volatile.Read(ref _phase))
            {
                int parts = _parts(_work, phase);
                for (int part = thread; part < parts; part += threads)
                {
                    Do(phase, part, parts, thread);
                }
                if (!WaitForEnd(phase, parts, thread))
                {
                    break;
                }
            }
        }
        catch (Exception error)
        {
            nint handle = GCHandle.ToIntPtr(GCHandle.Alloc(error));
            if (Interlocked.CompareExchange(ref _error, handle, 0) != 0)
            {
                GCHandle.FromIntPtr(handle).Free();
            }
        }
        if (thread == 0)
        {
            _firstThreadEnded = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Does a part unless another thread has begun it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Do(int phase, int part, int parts, int thread)
    {
        ref int begun = ref _begun[part * (CacheLine / sizeof(int))];
        int last = Volatile.Read(ref begun);
        if (last > phase || Interlocked.CompareExchange(ref begun, phase + 1, last) != last)
        {
            return;
        }
        _execute(_work, phase, part, thread);
        if (Interlocked.Increment(ref _ended) == parts)
        {
            _ended = 0;
            Volatile.Write(ref _phase, phase + 1);
        }
    }

    /// <summary>Returns when the phase has ended; false when a part of it has failed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool WaitForEnd(int phase, int parts, int thread)
    {
        long start = 0;
        for (int spins = 0; Volatile.Read(ref _phase) == phase; spins++)
        {
            if (Volatile.Read(ref _error) != 0)
            {
                return false;
            }
            if (spins == SpinsBeforeHelp)
            {
                for (int part = 0; part < parts; part++)
                {
                    Do(phase, part, parts, thread);
                }
                start = Stopwatch.GetTimestamp();
            }
            if (spins < SpinsBeforeYield)
            {
                Thread.SpinWait(1);
            }
            else if (spins < SpinsBeforeYield + YieldsBeforeSleep)
            {
                Thread.Yield();
            }
            else
            {
                Thread.Sleep(1);
            }
        }
        if (thread == 0 && start != 0)
        {
            _firstThreadWaited = Math.Max(_firstThreadWaited, Stopwatch.GetTimestamp() - start);
        }
        return true;
    }
}
