using SequenceLab.Data;
using TorchSharp;

namespace SequenceLab.Tests.Data;

public class StandardizerTests
{
    private static readonly MotionSet Set = new(
        [1, 7, 3, 7, 100, 50, 200, 60],
        ["x", "y"],
        [new("walk", "7", 1, 0, 2), new("walk", "7", 2, 2, 2)]
    );

    [Fact]
    public void Only_the_windows_it_is_fitted_to_are_measured()
    {
        var windows = Windows.ByRecording(Set, length: 2, step: 1);
        var standardizer = Standardizer.Fit(windows.Where(r => r.Subject == 1));
        Assert.Equal([2, 7], standardizer.Means);
        Assert.Equal([1, 1], standardizer.Deviations); // 0 for what never changes would divide by 0
        Assert.Equal([-1, 0, 1, 0, 98, 43, 198, 53], standardizer.Apply(Set).Values.ToArray());
    }

    [Fact]
    public void Rows_count_as_often_as_windows_hold_them()
    {
        var windows = Windows.ByRecording(Set, length: 1, step: 1);
        Assert.Equal([1.5, 7], Standardizer.Fit(windows.Subset([0, 0, 0, 1])).Means);
    }

    [Fact]
    public void Standardised_windows_have_mean_0_and_deviation_1()
    {
        var windows = Windows.ByRecording(Set, length: 2, step: 2);
        var x = Standardizer.Fit(windows).Apply(windows).ToSamples().X.reshape(-1, 2);
        Assert.True(x.mean([0]).abs().max().ToSingle() < 1e-6);
        Assert.True((x.std(0, unbiased: false) - 1).abs().max().ToSingle() < 1e-6);
        Assert.Equal(Standardizer.Fit(Set).Means, Standardizer.Fit(windows).Means); // each row in one window
    }

    [Fact]
    public void Other_channels_and_no_rows_are_refused()
    {
        var other = Set.Select("y");
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(Set).Apply(other));
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(Windows.ByRecording(Set, length: 3)));
    }
}
