using SequenceLab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceLab.Tests.Data;

public class EchoTaskTests
{
    [Fact]
    public void The_seed_fixes_the_sequences()
    {
        long[] Drawn(int seed) => new EchoTask(10, 25, 7, seed).NextSequence();
        Assert.Equal(Drawn(1), Drawn(1));
        Assert.NotEqual(Drawn(1), Drawn(2));
    }

    [Fact]
    public void Samples_are_the_same_sequences_one_hot_with_the_number_to_echo()
    {
        var (one, many) = (new EchoTask(10, 25, 7, seed: 4), new EchoTask(10, 25, 7, seed: 4));
        var numbers = Enumerable.Range(0, 6).Select(_ => one.NextSequence()).ToArray();
        var samples = many.NextSamples(6);
        Assert.Equal([6, 10, 25], samples.X.shape);
        Assert.Equal(ScalarType.Float32, samples.X.dtype);
        Assert.Equal(60, samples.X.sum().ToSingle());
        Assert.Equal(numbers.SelectMany(n => n), samples.X.argmax(2).reshape(60).data<long>().ToArray());
        Assert.Equal(numbers.Select(n => n[7]), samples.Y.data<long>().ToArray());
    }

    [Fact]
    public void Every_number_is_drawn_and_none_beyond()
    {
        var task = new EchoTask(10, 25, 7, 3);
        var counts = Enumerable
            .Range(0, 2_000)
            .SelectMany(_ => task.NextSequence())
            .CountBy(n => n)
            .ToArray();
        Assert.Equal(Enumerable.Range(0, 25).Select(n => (long)n), counts.Select(c => c.Key).Order());
        Assert.All(counts, c => Assert.InRange(c.Value, 650, 950));
    }

    [Fact]
    public void The_last_samples_can_be_held_out()
    {
        var samples = new Samples(arange(10).reshape(10, 1), arange(10));
        var (train, held) = samples.HoldOut(3);
        Assert.Equal([0L, 1, 2, 3, 4, 5, 6], train.Y.data<long>().ToArray());
        Assert.Equal([7L, 8, 9], held.Y.data<long>().ToArray());
        Assert.Equal([9L, 0], samples.At(tensor(new long[] { 9, 0 })).X.reshape(2).data<long>().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => samples.HoldOut(10));
    }

    [Fact]
    public void A_position_may_count_from_the_end()
    {
        Assert.Equal(9, new EchoTask(10, 25, -1, 0).Position);
        Assert.Equal(0, new EchoTask(10, 25, -10, 0).Position);
        Assert.Equal(0.04, new EchoTask(10, 25, -1, 0).Chance);
    }

    [Theory]
    [InlineData(0, 25, 0, "length")]
    [InlineData(10, 1, 0, "classes")]
    [InlineData(10, 25, 10, "position")]
    [InlineData(10, 25, -11, "position")]
    public void Refuses_what_makes_no_task(int length, int classes, int position, string argument)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new EchoTask(length, classes, position, 0)
        );
        Assert.Equal(argument, error.ParamName);
    }
}
