using FusedLstm.Kernels;

namespace FusedLstm.Tests;

public sealed unsafe class ScratchTests
{
    [Fact]
    public void BlocksOfAThreadLieInOneStack()
    {
        OnThreadOfItsOwn(() =>
        {
            // the first round allocates apart what does not fit; from the second on there is one stack
            nint again = 0;
            for (int round = 0; round < 3; round++)
            {
                using var first = Scratch.Rent(100);
                using var second = Scratch.Rent(5000);
                using var third = Scratch.Rent(1);
                Fill(first.Pointer, 100, 1);
                Fill(second.Pointer, 5000, 2);
                Fill(third.Pointer, 1, 3);
                Assert.Equal(100, Sum(first.Pointer, 100));
                Assert.Equal(10_000, Sum(second.Pointer, 5000));
                Assert.Equal(0, (nint)second.Pointer % 64);
                if (round == 1)
                {
                    Assert.Equal(128, second.Pointer - first.Pointer);
                    again = (nint)first.Pointer;
                }
                if (round == 2)
                {
                    Assert.Equal(again, (nint)first.Pointer);
                }
            }
        });
    }

    [Fact]
    public void ABlockGivenBackIsTheNextOneTaken()
    {
        OnThreadOfItsOwn(() =>
        {
            using (Scratch.Rent(10_000)) { }
            using var under = Scratch.Rent(64);
            nint place;
            using (var block = Scratch.Rent(640))
            {
                place = (nint)block.Pointer;
            }
            using var next = Scratch.Rent(320);
            Assert.Equal(place, (nint)next.Pointer);
        });
    }

    [Fact]
    public void ThreadsHaveStacksOfTheirOwn()
    {
        using var here = Scratch.Rent(1000);
        nint mine = (nint)here.Pointer;
        nint theirs = 0;
        OnThreadOfItsOwn(() =>
        {
            using var block = Scratch.Rent(1000);
            theirs = (nint)block.Pointer;
        });
        Assert.NotEqual(0, theirs);
        Assert.True(Math.Abs(mine - theirs) >= 1000 * sizeof(float));
    }

    [Fact]
    public void NothingIsNoBlock()
    {
        using var none = Scratch.Rent(0);
        Assert.True(none.Pointer == null);
    }

    private static void OnThreadOfItsOwn(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(error);
    }

    private static void Fill(float* block, int count, float value) =>
        new Span<float>(block, count).Fill(value);

    private static float Sum(float* block, int count)
    {
        float sum = 0;
        foreach (float value in new Span<float>(block, count))
        {
            sum += value;
        }
        return sum;
    }
}
