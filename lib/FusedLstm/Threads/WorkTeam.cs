using System.Runtime.ExceptionServices;

namespace FusedLstm.Kernels;

/// <summary>
/// The threads the kernels share. Between two works a member spins for a while before it sleeps, so that the many small
/// works of a training step start without the cost of waking a thread. Who finds a part not yet begun does it: a thread
/// whose core is busy with something else holds up its own part, never those of others.
/// </summary>
internal static unsafe class WorkTeam
{
    private static readonly Lock Gate = new();

    [ThreadStatic]
    private static bool t_working;

    private static TeamMember[] s_members = [];
    private static int s_threads = Environment.ProcessorCount;

    // the work at hand: these change only while no part of any work is open
    private static void* s_work;
    private static delegate* <void*, int, void> s_execute;
    private static int s_unfinished;
    private static ExceptionDispatchInfo? s_error;

    /// <summary>The <see cref="WorkCall"/> of the work at hand, read and written in one.</summary>
    private static long s_call;

    /// <summary>The number of the last work of which a part was taken.</summary>
    private static long[] s_taken = new long[16];

    /// <summary>Threads that work at the same time, the caller's included.</summary>
    public static int Threads
    {
        get => s_threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            s_threads = value;
        }
    }

    /// <summary>The threads a work started here would get: one inside another work.</summary>
    public static int Available => t_working ? 1 : Math.Min(s_threads, WorkCall.Most);

    /// <summary>Whether a part of the work at hand has thrown; those that wait for it must not wait longer.</summary>
    public static bool HasFailed => Volatile.Read(ref s_error) is not null;

    /// <summary>The work at hand or, when none is open, the last one.</summary>
    internal static WorkCall Call => new(Volatile.Read(ref s_call));

    /// <summary>
    /// Does parts 0 to <paramref name="parts"/> - 1, on <see cref="Threads"/> threads at most, and returns when all are
    /// done; inside another work the parts run one after the other. Which thread does which part may differ from run to
    /// run: results must not depend on it. The first exception of a part is thrown here when all have ended.
    /// </summary>
    public static void Run<TWork>(int parts, ref TWork work)
        where TWork : unmanaged, IWork
    {
        fixed (TWork* pointer = &work)
        {
            if (t_working || parts <= 1 || s_threads == 1)
            {
                for (int part = 0; part < parts; part++)
                {
                    pointer->Execute(part);
                }
                return;
            }
            lock (Gate)
            {
                Start(parts, Math.Min(parts, s_threads), together: false, pointer, &Execute<TWork>);
            }
        }
    }

    /// <summary>
    /// As <see cref="Run{TWork}(int, ref TWork)"/> with every part on a thread of its own, so that the parts may wait
    /// for each other. When one throws, those that wait at a <see cref="SpinBarrier"/> end too.
    /// </summary>
    /// <exception cref="InvalidOperationException">Called inside another work with more than one part.</exception>
    public static void RunTogether<TWork>(int parts, ref TWork work)
        where TWork : unmanaged, IWork
    {
        if (parts <= 1)
        {
            Run(parts, ref work);
            return;
        }
        if (t_working)
        {
            throw new InvalidOperationException(
                $"{parts} parts that wait for each other cannot start inside a work."
            );
        }
        fixed (TWork* pointer = &work)
        {
            lock (Gate)
            {
                Start(parts, parts, together: true, pointer, &Execute<TWork>);
            }
        }
    }

    private static void Execute<TWork>(void* work, int part)
        where TWork : unmanaged, IWork => ((TWork*)work)->Execute(part);

    private static void Start(
        int parts,
        int team,
        bool together,
        void* work,
        delegate* <void*, int, void> execute
    )
    {
        while (s_members.Length < team - 1)
        {
            s_members = [.. s_members, new TeamMember(s_members.Length + 1)];
        }
        if (s_taken.Length < parts)
        {
            // what was taken stays taken for a member that comes late
            Array.Resize(ref s_taken, parts);
        }
        s_work = work;
        s_execute = execute;
        s_error = null;
        s_unfinished = parts;
        var call = new WorkCall(Call.Number + 1, parts, team, together);
        Volatile.Write(ref s_call, call.Bits);
        Interlocked.MemoryBarrier();
        for (int member = 1; member < team; member++)
        {
            s_members[member - 1].Wake();
        }
        DoParts(call, 0);
        var wait = new SpinThenYield();
        while (Volatile.Read(ref s_unfinished) != 0)
        {
            wait.Once();
        }
        s_error?.Throw();
    }

    /// <summary>Does what is left of a work, a member's own part first.</summary>
    internal static void DoParts(WorkCall call, int member)
    {
        t_working = true;
        for (int i = 0; i < (call.Together ? 1 : call.Parts); i++)
        {
            int part = (member + i) % call.Parts;
            if (!Take(call, part))
            {
                continue;
            }
            try
            {
                // the part is open and this thread's: the work cannot end or change before it
                s_execute(s_work, part);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref s_error, ExceptionDispatchInfo.Capture(error), null);
            }
            Interlocked.Decrement(ref s_unfinished);
        }
        t_working = false;
    }

    /// <summary>Takes a part unless someone has, of this work or, for who comes late, of one after it.</summary>
    private static bool Take(WorkCall call, int part)
    {
        ref long taken = ref s_taken[part];
        long last = Volatile.Read(ref taken);
        return last < call.Number && Interlocked.CompareExchange(ref taken, call.Number, last) == last;
    }
}
