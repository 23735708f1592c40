using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class SpreadTests
{
    [Theory]
    [InlineData(new[] { 0.9869, 0.9864, 0.9868 }, "98.67 % (98.64 to 98.69, 3 seeds)")]
    [InlineData(new[] { 1.0 }, "100.00 % (1 seed)")]
    public void Says_mean_and_bounds(double[] values, string text) =>
        Assert.Equal(text, new Spread(values).ToString());

    [Fact]
    public void The_mean_of_none_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => new Spread([]).Mean);
}
