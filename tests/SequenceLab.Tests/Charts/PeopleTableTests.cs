using SequenceLab.Charts;
using SequenceLab.Evaluation;
using SequenceLab.Tests.Evaluation;

namespace SequenceLab.Tests.Charts;

public class PeopleTableTests
{
    private static readonly Answers Right = Answers.To(Gaits.Windows, Gaits.Windows.Labels);
    private static readonly Answers Resting = Answers.To(
        Gaits.Windows,
        [.. Gaits.Windows.Labels.Select(_ => 0)]
    );

    [Fact]
    public void A_row_has_mean_range_and_the_difference_to_another()
    {
        var table = PeopleTable.Of("method", ("all right", Right, -1), ("rest always", Resting, 0));
        Assert.Contains("mean of 6 people", table);
        Assert.Contains("50.0 % (50.0 to 50.0)", table);
        Assert.Contains(
            "-50.0 points (-50.0 to -50.0): loss, over 'all right'",
            table.Replace('\u2212', '-').Replace("&#39;", "'")
        );
    }

    [Fact]
    public void Rows_of_other_people_and_no_such_row_are_refused()
    {
        Assert.Contains(
            "'b' has people 1, 2, 3, compared with row -1; expected 1, 2, 3, 4, 5, 6",
            Assert
                .Throws<ArgumentException>(() =>
                    PeopleTable.Of("m", ("a", Right, -1), ("b", Right.Of(1, 2, 3), -1))
                )
                .Message
        );
        Assert.Throws<ArgumentException>(() => PeopleTable.Of("m", ("a", Right, 1)));
    }
}
