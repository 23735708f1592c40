namespace FusedLstm.Kernels;

/// <summary>
/// Threads of our own. Between two jobs they wait at full attention for a while before they sleep, so that the many
/// small jobs of a training step start without the cost of waking them. Who comes late to a job finds it closed.
/// </summary>
internal static unsafe class OwnThreads
{
    private const int SpinsBeforeSleep = 20_000;

    private static readonly Lock Gate = new();
    private static readonly List<Member> Members = [];

    /// <summary>The number of the job at hand times two, plus one while it is open.</summary>
    private static long s_ticket;
    private static Job* s_job;
    private static int s_threads;

    /// <summary>Members that may be touching the job.</summary>
    private static int s_inside;

    /// <summary>Runs a job on the caller's thread and on those of the team.</summary>
    public static void Run(int threads, Job* job)
    {
        lock (Gate)
        {
            while (Members.Count < threads - 1)
            {
                Members.Add(new Member(Members.Count + 1));
            }
            s_job = job;
            s_threads = threads;
            Interlocked.Increment(ref s_ticket);
            for (int i = 0; i < threads - 1; i++)
            {
                Members[i].Wake();
            }
            job->Serve(0, threads);
            Interlocked.Increment(ref s_ticket);
            for (int spins = 0; Volatile.Read(ref s_inside) != 0; spins++)
            {
                Wait(spins, 4000);
            }
        }
    }

    private static void Wait(int spins, int spinsBeforeYield)
    {
        if (spins < spinsBeforeYield)
        {
            Thread.SpinWait(1);
        }
        else
        {
            Thread.Yield();
        }
    }

    private static bool IsOpen(long ticket) => (ticket & 1) != 0;

    private sealed class Member
    {
        private readonly int _number;
        private readonly AutoResetEvent _wake = new(false);
        private int _asleep;

        public Member(int number)
        {
            _number = number;
            new Thread(Live) { IsBackground = true, Name = $"FusedLstm {number}" }.Start();
        }

        /// <summary>Wakes the thread if it sleeps.</summary>
        public void Wake()
        {
            if (Volatile.Read(ref _asleep) != 0)
            {
                _wake.Set();
            }
        }

        private void Live()
        {
            long last = 0;
            while (true)
            {
                last = WaitForJob(last);
                Interlocked.Increment(ref s_inside);
                // closed meanwhile, the job may no longer be touched; still open, it stays until this thread has left
                if (Volatile.Read(ref s_ticket) == last && _number < s_threads)
                {
                    s_job->Serve(_number, s_threads);
                }
                Interlocked.Decrement(ref s_inside);
            }
        }

        /// <summary>Returns the ticket of an open job other than the last one.</summary>
        private long WaitForJob(long last)
        {
            long ticket;
            for (int spins = 0; spins < SpinsBeforeSleep; spins++)
            {
                ticket = Volatile.Read(ref s_ticket);
                if (ticket != last && IsOpen(ticket))
                {
                    return ticket;
                }
                Thread.SpinWait(1);
            }
            Volatile.Write(ref _asleep, 1);
            Interlocked.MemoryBarrier();
            while ((ticket = Volatile.Read(ref s_ticket)) == last || !IsOpen(ticket))
            {
                _wake.WaitOne();
            }
            Volatile.Write(ref _asleep, 0);
            return ticket;
        }
    }
}
