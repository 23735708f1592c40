using System.Runtime.ExceptionServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The threads the kernels share. Between two works a member spins for some microseconds before it sleeps, so that the
/// many small works of a training step start without the cost of waking a thread.
/// </summary>
internal static unsafe class WorkTeam
{
    private static readonly Lock Gate = new();

    [ThreadStatic]
    private static bool t_working;

    private static Member[] s_members = [];
    private static int s_threads = Environment.ProcessorCount;

    private static void* s_work;
    private static delegate* <void*, int, void> s_execute;
    private static int s_parts;
    private static int s_unfinished;
    private static ExceptionDispatchInfo? s_error;

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
    public static int Available => t_working ? 1 : s_threads;

    /// <summary>Whether a part of the work at hand has thrown; those that wait for it must not wait longer.</summary>
    public static bool HasFailed => Volatile.Read(ref s_error) is not null;

    /// <summary>
    /// Does parts 0 to <paramref name="parts"/> - 1 and returns when all are done. Part p runs on member
    /// p % <see cref="Threads"/>, member 0 being the caller; inside another work the parts run one after the other.
    /// The first exception of a part is thrown here when all have ended.
    /// </summary>
    public static void Run<TWork>(int parts, ref TWork work)
        where TWork : unmanaged, IWork => Run(parts, t_working ? 1 : Math.Min(parts, s_threads), ref work);

    /// <summary>
    /// As <see cref="Run{TWork}(int, ref TWork)"/> with every part on a thread of its own, so that the parts may wait
    /// for each other. When one throws, those that wait at a <see cref="SpinBarrier"/> end too.
    /// </summary>
    /// <exception cref="InvalidOperationException">Called inside another work with more than one part.</exception>
    public static void RunTogether<TWork>(int parts, ref TWork work)
        where TWork : unmanaged, IWork
    {
        if (t_working && parts > 1)
        {
            throw new InvalidOperationException(
                $"{parts} parts that wait for each other cannot start inside a work."
            );
        }
        Run(parts, parts, ref work);
    }

    private static void Run<TWork>(int parts, int team, ref TWork work)
        where TWork : unmanaged, IWork
    {
        fixed (TWork* pointer = &work)
        {
            if (team <= 1)
            {
                for (int part = 0; part < parts; part++)
                {
                    pointer->Execute(part);
                }
                return;
            }
            lock (Gate)
            {
                Start(team, parts, pointer, &Execute<TWork>);
            }
        }
    }

    private static void Execute<TWork>(void* work, int part)
        where TWork : unmanaged, IWork => ((TWork*)work)->Execute(part);

    private static void Start(int team, int parts, void* work, delegate* <void*, int, void> execute)
    {
        while (s_members.Length < team - 1)
        {
            s_members = [.. s_members, new Member(s_members.Length + 1)];
        }
        s_work = work;
        s_execute = execute;
        s_parts = parts;
        s_error = null;
        Volatile.Write(ref s_unfinished, team - 1);
        for (int member = 1; member < team; member++)
        {
            s_members[member - 1].Wake(team);
        }
        DoParts(0, team);
        var wait = new SpinThenYield();
        while (Volatile.Read(ref s_unfinished) != 0)
        {
            wait.Once();
        }
        s_error?.Throw();
    }

    private static void DoParts(int member, int team)
    {
        t_working = true;
        try
        {
            for (int part = member; part < s_parts; part += team)
            {
                s_execute(s_work, part);
            }
        }
        catch (Exception error)
        {
            Interlocked.CompareExchange(ref s_error, ExceptionDispatchInfo.Capture(error), null);
        }
        t_working = false;
    }

    /// <summary>A thread of the team other than the caller's.</summary>
    private sealed class Member
    {
        private const int SpinsBeforeSleep = 20_000;

        private readonly int _index;
        private readonly AutoResetEvent _wake = new(false);
        private int _team;
        private int _asleep;

        public Member(int index)
        {
            _index = index;
            new Thread(Serve) { IsBackground = true, Name = $"kernels {index}" }.Start();
        }

        public void Wake(int team)
        {
            Volatile.Write(ref _team, team);
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _asleep) != 0)
            {
                _wake.Set();
            }
        }

        private void Serve()
        {
            while (true)
            {
                int team = WaitForWork();
                Volatile.Write(ref _team, 0);
                DoParts(_index, team);
                Interlocked.Decrement(ref s_unfinished);
            }
        }

        private int WaitForWork()
        {
            int team;
            for (int spins = 0; spins < SpinsBeforeSleep; spins++)
            {
                team = Volatile.Read(ref _team);
                if (team != 0)
                {
                    return team;
                }
                Thread.SpinWait(1);
            }
            Volatile.Write(ref _asleep, 1);
            Interlocked.MemoryBarrier();
            while ((team = Volatile.Read(ref _team)) == 0)
            {
                _wake.WaitOne();
            }
            Volatile.Write(ref _asleep, 0);
            return team;
        }
    }
}
