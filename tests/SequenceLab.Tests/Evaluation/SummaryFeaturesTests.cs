using SequenceLab.Data;
using SequenceLab.Evaluation;
using TorchSharp;

namespace SequenceLab.Tests.Evaluation;

public class SummaryFeaturesTests
{
    private static readonly MotionSet Set = new(
        [0, 5, 2, 5, 0, 5, 6, 9],
        ["x", "y"],
        [new("walk", "7", 1, 0, 4)]
    );

    [Fact]
    public void Each_channel_has_mean_deviation_and_absolute_deviation()
    {
        var features = SummaryFeatures.Of(Windows.ByRecording(Set, length: 4, step: 1));
        Assert.Equal([2, MathF.Sqrt(6), 2, 6, MathF.Sqrt(3), 1.5f], features.data<float>().ToArray());
    }

    [Fact]
    public void Scrambled_windows_have_scrambled_features()
    {
        var features = SummaryFeatures.Of(Windows.ByRecording(Set, length: 4, step: 1).Scrambled);
        Assert.Equal(0.25f * (0 + 0 + 5 + 5), features[0, 0].ToSingle()); // rows (0 2) (0 6) (5 5) (5 9)
        Assert.Equal(0.25f * (2 + 6 + 5 + 9), features[0, 3].ToSingle());
    }
}
