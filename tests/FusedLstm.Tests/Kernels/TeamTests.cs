using FusedLstm.Kernels;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed unsafe class TeamTests
{
    /// <summary>Every part of every phase checks that the phase before has ended.</summary>
    private struct Marks : IWork
    {
        public int* Counts;
        public int FailPhase;
        public int Wrong;

        public readonly int Phases => 40;

        public readonly int Parts(int phase) => 1 + phase * 7 % 11;

        public void Execute(int phase, int part, int thread)
        {
            if (phase == FailPhase && part == Parts(phase) - 1)
            {
                throw new ArithmeticException($"phase {phase}");
            }
            if (phase > 0 && Volatile.Read(ref Counts[phase - 1]) != Parts(phase - 1))
            {
                Interlocked.Increment(ref Wrong);
            }
            Interlocked.Increment(ref Counts[phase]);
        }
    }

    /// <summary>A part that waits until all others are done: by threads that have done their own.</summary>
    private struct Waiter : IWork
    {
        public int* Done;

        public readonly int Phases => 1;

        public readonly int Parts(int phase) => 7;

        public void Execute(int phase, int part, int thread)
        {
            if (part != 1)
            {
                Interlocked.Increment(ref *Done);
                return;
            }
            var time = System.Diagnostics.Stopwatch.StartNew();
            while (Volatile.Read(ref *Done) < 6)
            {
                Assert.True(time.Elapsed.TotalSeconds < 30, "Nobody else did the other parts.");
                Thread.Yield();
            }
        }
    }

    /// <summary>Two parts that run at the same time may not have the same thread number.</summary>
    private struct Numbers : IWork
    {
        public int* Inside;
        public int Clashes;

        public readonly int Phases => 20;

        public readonly int Parts(int phase) => 8;

        public void Execute(int phase, int part, int thread)
        {
            if (Interlocked.Increment(ref Inside[thread]) != 1)
            {
                Interlocked.Increment(ref Clashes);
            }
            Thread.SpinWait(50);
            Interlocked.Decrement(ref Inside[thread]);
        }
    }

    private static void Run(int threads)
    {
        int* counts = stackalloc int[40];
        new Span<int>(counts, 40).Clear();
        var work = new Marks { Counts = counts, FailPhase = -1 };
        Team.Run(threads, ref work);
        Assert.Equal(0, work.Wrong);
        for (int phase = 0; phase < 40; phase++)
        {
            Assert.Equal(work.Parts(phase), counts[phase]);
        }
    }

    [Fact]
    public void EveryPartRunsOnceAndAfterThePhaseBefore() =>
        Settings.EachTeam(threads =>
        {
            for (int repeat = 0; repeat < 20; repeat++)
            {
                Run(threads);
            }
        });

    [Fact]
    public void WorksOfSeveralCallersKeepApart() =>
        Settings.EachTeam(threads =>
            Parallel.For(
                0,
                3,
                caller =>
                {
                    for (int repeat = 0; repeat < 20; repeat++)
                    {
                        Run(1 + (threads + caller) % 4);
                    }
                }
            )
        );

    [Fact]
    public void ASleepingTeamWakes() =>
        Settings.EachTeam(threads =>
        {
            for (int repeat = 0; repeat < 3; repeat++)
            {
                Thread.Sleep(40);
                Run(threads);
            }
        });

    [Fact]
    public void PartsNotBegunAreDoneByWhoeverIsFree() =>
        Settings.EachTeam(threads =>
        {
            if (threads > 1)
            {
                int done = 0;
                // two teams of two threads can wait for each other only if both are there: not while one is alone
                var work = new Waiter { Done = &done };
                var begun = stackalloc byte[Job.SizeOfBegun(7)];
                new Span<byte>(begun, Job.SizeOfBegun(7)).Clear();
                var job = new Job(&work, &Execute, &Parts, 1, begun);
                OwnThreads.Run(threads, &job);
                Assert.Null(job.TakeError());
                Assert.Equal(6, done);
            }

            static void Execute(void* work, int phase, int part, int thread) =>
                ((Waiter*)work)->Execute(phase, part, thread);

            static int Parts(void* work, int phase) => ((Waiter*)work)->Parts(phase);
        });

    [Fact]
    public void ThreadsThatRunAtTheSameTimeHaveNumbersOfTheirOwn() =>
        Settings.EachTeam(threads =>
        {
            int* inside = stackalloc int[16];
            new Span<int>(inside, 16).Clear();
            var work = new Numbers { Inside = inside };
            Team.Run(threads, ref work);
            Assert.Equal(0, work.Clashes);
        });

    [Fact]
    public void AnExceptionReachesTheCallerAndTheTeamGoesOn() =>
        Settings.EachTeam(threads =>
        {
            int* counts = stackalloc int[40];
            foreach (int fail in (int[])[0, 1, 39])
            {
                new Span<int>(counts, 40).Clear();
                var work = new Marks { Counts = counts, FailPhase = fail };
                var error = Assert.Throws<ArithmeticException>(() => RunFailing(threads, work));
                Assert.Equal($"phase {fail}", error.Message);
            }
            Run(threads);
        });

    private static void RunFailing(int threads, Marks work) => Team.Run(threads, ref work);

    [Theory]
    [InlineData(0, 1, 3)]
    [InlineData(7, 1, 3)]
    [InlineData(100, 16, 2)]
    [InlineData(5, 16, 4)]
    public void SharesCoverTheWholeOnce(int total, int unit, int parts)
    {
        nint end = 0;
        for (int part = 0; part < parts; part++)
        {
            var (first, next) = Share.Of(total, unit, part, parts);
            Assert.Equal(end, first);
            Assert.True(next >= first && (first % unit == 0 || first == total));
            end = next;
        }
        Assert.Equal(total, end);
    }
}
