namespace SequenceLab.Tests;

public class ScaleTests
{
    [Theory]
    [InlineData(null, "quick")]
    [InlineData("", "quick")]
    [InlineData("quick", "quick")]
    [InlineData("FULL ", "full")]
    public void Is_read_from_its_name(string? name, string expected) =>
        Assert.Equal(expected, Scale.Parse(name).ToString());

    [Fact]
    public void Refuses_another_name()
    {
        var error = Assert.Throws<ArgumentException>(() => Scale.Parse("huge"));
        Assert.Contains("'huge'", error.Message);
        Assert.Contains("'quick' or 'full'", error.Message);
    }

    [Fact]
    public void Picks_by_scale()
    {
        Assert.Equal(1, Scale.Quick.Pick(quick: 1, full: 2));
        Assert.Equal(2, Scale.Full.Pick(quick: 1, full: 2));
        Assert.True(Scale.Full.IsFull);
        Assert.False(Scale.Quick.IsFull);
    }
}
