using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class EchoTaskTests
{
    [Fact]
    public void The_seed_fixes_the_sequences()
    {
        Assert.Equal(
            new EchoTask(10, 25, 7, 1).NextSequences(20),
            new EchoTask(10, 25, 7, 1).NextSequences(20)
        );
        Assert.NotEqual(
            new EchoTask(10, 25, 7, 1).NextSequences(20),
            new EchoTask(10, 25, 7, 2).NextSequences(20)
        );
    }

    [Fact]
    public void One_by_one_and_many_at_once_are_the_same_stream()
    {
        var one = new EchoTask(4, 9, 0, 5);
        var many = new EchoTask(4, 9, 0, 5).NextSequences(2);
        Assert.Equal(many.Cast<long>(), one.NextSequence().Concat(one.NextSequence()));
    }

    [Fact]
    public void Every_number_is_drawn_and_none_beyond()
    {
        var numbers = new EchoTask(10, 25, 7, 3).NextSequences(2_000).Cast<long>().ToList();
        var counts = numbers.GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Enumerable.Range(0, 25).Select(n => (long)n), counts.Keys.Order());
        Assert.All(counts.Values, n => Assert.InRange(n, 650, 950));
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
