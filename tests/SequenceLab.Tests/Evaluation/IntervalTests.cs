using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class IntervalTests
{
    // statsmodels: proportion_confint(count, nobs, method="wilson")
    [Theory]
    [InlineData(124, 128, 0.92243, 0.98777)]
    [InlineData(9_700, 10_000, 0.96647, 0.97317)]
    [InlineData(0, 10, 0.0, 0.27753)]
    [InlineData(10, 10, 0.72247, 1.0)]
    public void Wilson_bounds(int right, int all, double low, double high)
    {
        var interval = Interval.Wilson(right, all);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
        Assert.Equal((double)right / all, interval.Value);
    }

    [Fact]
    public void Reads_well() => Assert.Equal("0.5000 (0.2366 to 0.7634)", Interval.Wilson(5, 10).ToString());

    [Fact]
    public void Of_no_answers_nothing_is_known() => Assert.Equal(new(0, 0, 1), Interval.Wilson(0, 0));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void Refuses_impossible_counts(int right, int all) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(right, all));
}
