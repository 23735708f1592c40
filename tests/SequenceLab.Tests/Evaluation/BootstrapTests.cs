using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class BootstrapTests
{
    private static readonly int[] Truth = [.. Gaits.Windows.Labels];

    [Fact]
    public void Everybody_counts_alike()
    {
        // the first has a third as many windows as the others
        var few = Gaits.Windows.Subset(
            Enumerable.Range(0, Truth.Length).Where(i => Gaits.Windows.Subjects[i] > 1 || i % 3 == 0)
        );
        var answers = Answers.To(few, [.. few.Labels.Zip(few.Subjects, (y, s) => s == 1 ? 1 - y : y)]);
        Assert.Equal(5.0 / 6, answers.PersonAccuracy, 12);
        Assert.NotEqual(5.0 / 6, answers.Accuracy, 2);
        Assert.Equal([0, 1, 1, 1, 1, 1], answers.ByPerson.Select(p => p.Accuracy));
        var interval = Bootstrap.OverPeople(answers);
        Assert.Equal(5.0 / 6, interval.Value, 12);
        // of six drawn people three or more may be the first, seldom; none of them often
        Assert.InRange(interval.Low, 1.0 / 3, 2.0 / 3);
        Assert.Equal(1, interval.High);
        Assert.Equal(interval, Bootstrap.OverPeople(answers));
    }

    [Fact]
    public void The_interval_is_as_wide_as_theory_says()
    {
        // the standard deviation of a mean of six shares that are 0 or 1, half of them each, is 0.204
        var interval = Bootstrap.OverPeople(WrongFor(1, 2, 3));
        Assert.InRange(interval.High - interval.Low, 3 * 0.204, 4.5 * 0.204);
    }

    [Fact]
    public void A_difference_that_everybody_shares_has_no_width()
    {
        // people are easy and hard, from 6 to 1 of 10 right, and one window harder for the second method
        var (one, other) = (WrongInEach(p => 3 + p), WrongInEach(p => 4 + p));
        Assert.True(Bootstrap.OverPeople(one).High - Bootstrap.OverPeople(one).Low > 0.2);
        var gain = Bootstrap.Gain(one, other);
        Assert.Equal(0.1, gain.Difference.Low, 12);
        Assert.Equal(0.1, gain.Difference.High, 12);
        Assert.False(gain.IsNoise);
        Assert.Equal("+10.0 points (10.0 to 10.0): gain", $"{gain}");
        Assert.Equal("loss", Bootstrap.Gain(other, one).Verdict);
    }

    [Fact]
    public void What_one_gains_the_other_loses()
    {
        var (one, other) = (WrongInEach(p => p), WrongInEach(p => p * p % 7));
        var (gain, loss) = (Bootstrap.Gain(one, other).Difference, Bootstrap.Gain(other, one).Difference);
        Assert.Equal(gain.Low, -loss.High, 12);
        Assert.Equal(gain.High, -loss.Low, 12);
    }

    [Fact]
    public void Five_people_are_too_few_for_a_verdict() =>
        Assert.Equal(
            "too few people to tell",
            Bootstrap.Gain(WrongFor().Of(1, 2, 3, 4, 5), WrongFor(1, 2, 3, 4, 5).Of(1, 2, 3, 4, 5)).Verdict
        );

    [Fact]
    public void What_helps_one_and_harms_another_is_noise()
    {
        var gain = Bootstrap.Gain(WrongFor(1), WrongFor(2));
        Assert.Equal(0, gain.Difference.Value);
        Assert.True(gain.IsNoise);
        Assert.EndsWith("within the noise", $"{gain}");
    }

    [Fact]
    public void Recordings_and_classes_have_their_figures()
    {
        var answers = Answers.To(Gaits.Windows, [.. Truth.Select(_ => 1)]);
        Assert.Equal(0.5, Bootstrap.OverRecordings(answers).Value);
        Assert.Equal((0 + 2.0 / 3) / 2, Bootstrap.MacroF1(answers).Value, 12);
        Assert.InRange(Bootstrap.OverRecordings(answers).Low, 0.1, 0.4);
    }

    [Fact]
    public void Seeds_count_as_their_mean_and_folds_as_a_whole()
    {
        var both = Answers.Together(WrongFor(1), WrongFor());
        Assert.Equal(0.5, both.ByPerson[0].Accuracy);
        var folds = Answers.Together(WrongFor(1).Of(1, 2, 3), WrongFor(1).Of(4, 5, 6));
        Assert.Equal(WrongFor(1).ByPerson, folds.ByPerson);
        Assert.Equal(
            0.75,
            SubjectFolds
                .Ask(
                    Gaits.Windows,
                    [
                        [1, 2],
                        [3, 4],
                    ],
                    Wrong
                )
                .PersonAccuracy
        );

        static Answers Wrong(SequenceLab.Data.Windows learn, SequenceLab.Data.Windows ask)
        {
            Assert.Empty(learn.Subjects.Intersect(ask.Subjects));
            Assert.Equal(6, learn.Subjects.Concat(ask.Subjects).Distinct().Count());
            return Answers.To(ask, [.. ask.Labels.Zip(ask.Subjects, (y, s) => s == 1 ? 1 - y : y)]);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(2, 2)]
    [InlineData(1, 2, 3, 4, 5, 6)]
    public void Groups_that_make_no_sense_are_refused(params int[] group)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            SubjectFolds.Ask(Gaits.Windows, [group], (_, ask) => Answers.To(ask, ask.Labels))
        );
        Assert.Contains($"[{string.Join(", ", group)}]; expected each person once, of 1, 2", error.Message);
    }

    [Fact]
    public void Too_few_people_and_other_people_are_refused()
    {
        Assert.Contains(
            "[1, 2]; expected the same people or recordings, and at least 3",
            Assert.Throws<ArgumentException>(() => Bootstrap.OverPeople(WrongFor().Of(1, 2))).Message
        );
        Assert.Throws<ArgumentException>(() => Bootstrap.Gain(WrongFor(), WrongFor().Of(1, 2, 3)));
        Assert.Throws<ArgumentException>(() => WrongFor().Of(7));
        Assert.Throws<ArgumentException>(() => Answers.To(Gaits.Windows, [0]));
        Assert.Contains(
            "window 0: class 2; expected 0 to 1",
            Assert
                .Throws<ArgumentException>(() => Answers.To(Gaits.Windows, [.. Truth.Select(_ => 2)]))
                .Message
        );
        Assert.Throws<ArgumentException>(() => Answers.Together());
    }

    // ten windows a person
    private static Answers WrongInEach(Func<int, int> wrong)
    {
        var asked = new int[7];
        return Answers.To(
            Gaits.Windows,
            [.. Truth.Zip(Gaits.Windows.Subjects, (y, s) => asked[s]++ < wrong(s) ? 1 - y : y)]
        );
    }

    private static Answers WrongFor(params int[] people) =>
        Answers.To(
            Gaits.Windows,
            [.. Truth.Zip(Gaits.Windows.Subjects, (y, s) => people.Contains(s) ? 1 - y : y)]
        );
}
