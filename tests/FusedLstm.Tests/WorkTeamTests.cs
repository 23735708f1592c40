using FusedLstm.Kernels;

namespace FusedLstm.Tests;

[Collection(KernelCollection.Name)]
public sealed unsafe class WorkTeamTests
{
    private struct Marks : IWork
    {
        public int* Counts;
        public int Fail;
        public bool Nested;

        public readonly void Execute(int part)
        {
            if (part == Fail)
            {
                throw new ArithmeticException($"part {part}");
            }
            if (Nested)
            {
                var inner = this;
                inner.Nested = false;
                WorkTeam.Run(3, ref inner);
                return;
            }
            Interlocked.Increment(ref Counts[part]);
        }
    }

    private struct Deserter : IWork
    {
        public SpinBarrier Barrier;
        public int Fail;

        public void Execute(int part)
        {
            Barrier.Meet();
            if (part == Fail)
            {
                throw new ArithmeticException($"part {part}");
            }
            Barrier.Meet();
        }
    }

    private struct Meeting : IWork
    {
        public SpinBarrier Barrier;
        public int* Steps;
        public int Parts;
        public int Behind;

        public void Execute(int part)
        {
            for (int step = 1; step <= 2000; step++)
            {
                Volatile.Write(ref Steps[part], step);
                Barrier.Meet();
                for (int other = 0; other < Parts; other++)
                {
                    if (Volatile.Read(ref Steps[other]) < step)
                    {
                        Interlocked.Increment(ref Behind);
                    }
                }
                Barrier.Meet();
            }
        }
    }

    private struct Waiter : IWork
    {
        public int* Done;
        public int Others;

        public void Execute(int part)
        {
            if (part != 1)
            {
                Interlocked.Increment(ref *Done);
                return;
            }
            var time = System.Diagnostics.Stopwatch.StartNew();
            while (Volatile.Read(ref *Done) < Others)
            {
                Assert.True(time.Elapsed.TotalSeconds < 30, "Nobody else did the other parts.");
                Thread.Yield();
            }
        }
    }

    [Fact]
    public void PartsNotBegunAreDoneByWhoeverIsFree() =>
        Settings.EachThreadCount(() =>
        {
            if (WorkTeam.Threads > 1)
            {
                for (int repeat = 0; repeat < 200; repeat++)
                {
                    int done = 0;
                    var work = new Waiter { Done = &done, Others = 6 };
                    WorkTeam.Run(7, ref work);
                    Assert.Equal(6, done);
                }
            }
        });

    [Fact]
    public void WorksOfChangingSizesFromSeveralCallersKeepApart() =>
        Settings.EachThreadCount(() =>
            Parallel.For(
                0,
                3,
                caller =>
                {
                    var random = new System.Random(caller);
                    int* counts = stackalloc int[40];
                    for (int repeat = 0; repeat < 5000; repeat++)
                    {
                        int parts = random.Next(2, 40);
                        new Span<int>(counts, 40).Clear();
                        var work = new Marks { Counts = counts, Fail = -1 };
                        WorkTeam.Run(parts, ref work);
                        for (int part = 0; part < 40; part++)
                        {
                            Assert.Equal(part < parts ? 1 : 0, counts[part]);
                        }
                    }
                }
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void EveryPartRunsOnce(int parts) =>
        Settings.EachThreadCount(() =>
        {
            int* counts = stackalloc int[8];
            var work = new Marks { Counts = counts, Fail = -1 };
            for (int repeat = 1; repeat <= 100; repeat++)
            {
                WorkTeam.Run(parts, ref work);
                for (int part = 0; part < 8; part++)
                {
                    Assert.Equal(part < parts ? repeat : 0, counts[part]);
                }
            }
        });

    [Fact]
    public void ASleepingTeamWakes() =>
        Settings.EachThreadCount(() =>
        {
            int* counts = stackalloc int[3];
            var work = new Marks { Counts = counts, Fail = -1 };
            for (int repeat = 1; repeat <= 5; repeat++)
            {
                Thread.Sleep(20);
                WorkTeam.Run(3, ref work);
                Assert.Equal(repeat, counts[2]);
            }
        });

    [Fact]
    public void AWorkInsideAWorkRunsOnOneThread() =>
        Settings.EachThreadCount(() =>
        {
            int* counts = stackalloc int[3];
            var work = new Marks
            {
                Counts = counts,
                Fail = -1,
                Nested = true,
            };
            WorkTeam.Run(2, ref work);
            for (int part = 0; part < 3; part++)
            {
                Assert.Equal(2, counts[part]);
            }
        });

    [Fact]
    public void AnExceptionReachesTheCallerAndTheTeamGoesOn() =>
        Settings.EachThreadCount(() =>
        {
            int* counts = stackalloc int[3];
            for (int fail = 0; fail < 3; fail++)
            {
                var work = new Marks { Counts = counts, Fail = fail };
                var error = Assert.Throws<ArithmeticException>(() => WorkTeam.Run(3, ref work));
                Assert.Equal($"part {fail}", error.Message);
            }
            var sound = new Marks { Counts = counts, Fail = -1 };
            int before = counts[1];
            WorkTeam.Run(3, ref sound);
            Assert.Equal(before + 1, counts[1]);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void PartsThatRunTogetherCanMeet(int parts)
    {
        int* steps = stackalloc int[parts];
        var work = new Meeting
        {
            Barrier = new SpinBarrier(parts),
            Steps = steps,
            Parts = parts,
        };
        WorkTeam.RunTogether(parts, ref work);
        Assert.Equal(0, work.Behind);
        Assert.Equal(2000, steps[parts - 1]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void NobodyWaitsForAPartThatFailed(int parts)
    {
        for (int fail = 0; fail < parts; fail++)
        {
            var work = new Deserter { Barrier = new SpinBarrier(parts), Fail = fail };
            var error = Assert.Throws<ArithmeticException>(() => WorkTeam.RunTogether(parts, ref work));
            Assert.Equal($"part {fail}", error.Message);
        }
        PartsThatRunTogetherCanMeet(parts);
    }

    [Fact]
    public void ThreadsMustBePositive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkTeam.Threads = 0);

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
