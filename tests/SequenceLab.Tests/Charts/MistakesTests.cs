using SequenceLab.Charts;
using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Charts;

/// <summary>Mistakes are drawn without the right answers.</summary>
public class MistakesTests
{
    [Fact]
    public void Chart_is_as_kept() =>
        Snapshot.Matches("mistakes", Draw.Mistakes(Samples.Matrix(), ["sit", "stand", "walk"]));

    [Theory]
    [InlineData(new[] { 1, 1, 0, 1 }, "2 mistakes in 4 answers; most often a taken for b, 2 times")]
    [InlineData(new[] { 1, 0, 0, 1 }, "1 mistake in 4 answers; most often a taken for b, once")]
    [InlineData(
        new[] { 1, 0, 0, 0 },
        "2 mistakes in 4 answers; most often a taken for b and b taken for a, once each"
    )]
    [InlineData(new[] { 0, 0, 0, 1 }, "0 mistakes in 4 answers")]
    public void Title_names_the_most_frequent(int[] predicted, string title) =>
        Assert.Equal(title, Snapshot.Title(Draw.Mistakes(new([0, 0, 0, 1], predicted, 2), ["a", "b"])));

    [Fact]
    public void Names_and_classes_must_be_as_many() =>
        Assert.Contains(
            "2 names for 3 classes",
            Assert.Throws<ArgumentException>(() => Draw.Mistakes(Samples.Matrix(), ["a", "b"])).Message
        );
}
