using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

public class SchedulesTests
{
    [Fact]
    public void Cosine_rises_then_falls_to_nothing()
    {
        var schedule = Schedules.Cosine(warmup: 0.2);
        Assert.Equal(0.5, schedule(0.1), 12);
        Assert.Equal(1.0, schedule(0.2), 12);
        Assert.Equal(0.5, schedule(0.6), 12);
        Assert.Equal(0.0, schedule(1.0), 12);
    }

    [Fact]
    public void Linear_rises_then_falls_to_nothing()
    {
        var schedule = Schedules.Linear(warmup: 0.2);
        Assert.Equal(0.5, schedule(0.1), 12);
        Assert.Equal(1.0, schedule(0.2), 12);
        Assert.Equal(0.5, schedule(0.6), 12);
        Assert.Equal(0.0, schedule(1.0), 12);
    }

    [Fact]
    public void Constant_stays() => Assert.Equal(1, Schedules.Constant(0.7));
}
