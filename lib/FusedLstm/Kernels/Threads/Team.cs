using System.Diagnostics;
using System.Runtime.ExceptionServices;
using TorchSharp;

namespace FusedLstm.Kernels;

/// <summary>
/// The threads of the kernels: those that libtorch itself uses (<see cref="OpenMp"/>), because two teams that both wait
/// at full speed for their next work would take each other's cores, or, where these cannot be had, threads of our own
/// (<see cref="OwnThreads"/>).
/// </summary>
internal static unsafe class Team
{
    /// <summary>
    /// Waiting so much longer for others than the whole work takes shows that other programs use their cores.
    /// </summary>
    private const double LongWaitSeconds = 4e-4;

    private const double ShortestRestSeconds = 0.01;
    private const double LongestRestSeconds = 0.5;

    private static double s_rest = ShortestRestSeconds;
    private static long s_aloneUntil;

    /// <summary>How many threads TorchSharp may use: <c>torch.set_num_threads</c> is the setting.</summary>
    public static int Threads => Math.Max(1, torch.get_num_threads());

    /// <summary>Uses threads of our own, for tests.</summary>
    internal static bool AvoidsOpenMp { get; set; }

    /// <summary>
    /// Does a work on several threads and returns when it has ended; the first error of a part is thrown here. While
    /// other programs take the cores of the other threads, the caller does everything itself: the results do not
    /// depend on it.
    /// </summary>
    /// <param name="threads">Threads, the caller's included.</param>
    /// <param name="work">The work.</param>
    public static void Run<TWork>(int threads, ref TWork work)
        where TWork : unmanaged, IWork
    {
        fixed (TWork* pointer = &work)
        {
            if (threads == 1 || Stopwatch.GetTimestamp() < Volatile.Read(ref s_aloneUntil))
            {
                RunAlone(pointer);
            }
            else
            {
                RunTogether(threads, pointer);
            }
        }
    }

    private static void RunAlone<TWork>(TWork* work)
        where TWork : unmanaged, IWork
    {
        for (int phase = 0; phase < work->Phases; phase++)
        {
            int parts = work->Parts(phase);
            for (int part = 0; part < parts; part++)
            {
                work->Execute(phase, part, 0);
            }
        }
    }

    private static void RunTogether<TWork>(int threads, TWork* work)
        where TWork : unmanaged, IWork
    {
        int most = 0;
        for (int phase = 0; phase < work->Phases; phase++)
        {
            most = Math.Max(most, work->Parts(phase));
        }
        int size = Job.SizeOfBegun(most);
        using var begun = Scratch.Rent(size / sizeof(float));
        new Span<byte>(begun.Pointer, size).Clear();
        var job = new Job(work, &Execute<TWork>, &Parts<TWork>, work->Phases, begun.Pointer);
        long start = Stopwatch.GetTimestamp();
        if (AvoidsOpenMp || !OpenMp.TryRun(threads, &job))
        {
            OwnThreads.Run(threads, &job);
        }
        if (job.TakeError() is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }
        Watch(start, job);
    }

    private static void Execute<TWork>(void* work, int phase, int part, int thread)
        where TWork : unmanaged, IWork => ((TWork*)work)->Execute(phase, part, thread);

    private static int Parts<TWork>(void* work, int phase)
        where TWork : unmanaged, IWork => ((TWork*)work)->Parts(phase);

    /// <summary>After a long wait the caller goes on alone for a while, each time a longer one.</summary>
    private static void Watch(long start, in Job job)
    {
        long end = Stopwatch.GetTimestamp();
        double waited = Math.Max(job.FirstThreadWaited, end - job.FirstThreadEnded);
        double allowed = LongWaitSeconds * Stopwatch.Frequency + (end - start) / 4.0;
        if (waited < allowed)
        {
            s_rest = ShortestRestSeconds;
            return;
        }
        Volatile.Write(ref s_aloneUntil, end + (long)(s_rest * Stopwatch.Frequency));
        s_rest = Math.Min(2 * s_rest, LongestRestSeconds);
    }
}
