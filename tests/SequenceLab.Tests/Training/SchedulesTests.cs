using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

public class SchedulesTests
{
    [Fact]
    public void Cosine_and_linear_rise_then_fall_to_nothing()
    {
        foreach (var schedule in new[] { Schedules.Cosine(warmup: 0.2), Schedules.Linear(warmup: 0.2) })
        {
            Assert.Equal(0.5, schedule(0.1), 12);
            Assert.Equal(1.0, schedule(0.2), 12);
            Assert.Equal(0.5, schedule(0.6), 12);
            Assert.Equal(0.0, schedule(1.0), 12);
        }
        Assert.True(Schedules.Cosine(0.2)(0.3) > Schedules.Linear(0.2)(0.3));
    }

    [Fact]
    public void Constant_stays() => Assert.Equal(1, Schedules.Constant(0.7));
}
