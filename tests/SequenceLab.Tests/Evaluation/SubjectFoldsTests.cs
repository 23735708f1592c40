using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class SubjectFoldsTests
{
    [Fact]
    public void Everyone_is_held_out_once()
    {
        var folds = SubjectFolds.Of(Enumerable.Range(1, 24), folds: 6, seed: 3);
        Assert.All(folds, f => Assert.Equal(4, f.Count));
        Assert.Equal(Enumerable.Range(1, 24), folds.SelectMany(f => f).Order());
        Assert.Equal(folds, SubjectFolds.Of(Enumerable.Range(1, 24), folds: 6, seed: 3));
        Assert.NotEqual(folds, SubjectFolds.Of(Enumerable.Range(1, 24), folds: 6, seed: 4));
    }

    [Fact]
    public void Folds_are_as_even_as_can_be()
    {
        var sizes = SubjectFolds.Of([3, 1, 4, 1, 5, 9, 2], folds: 4).Select(f => f.Count);
        Assert.Equal([1, 1, 2, 2], sizes.Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => SubjectFolds.Of([1, 2, 3], folds: 4));
    }
}
