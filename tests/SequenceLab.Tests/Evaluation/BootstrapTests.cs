using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class BootstrapTests
{
    private static readonly int[] Truth = [.. Gaits.Windows.Labels];

    [Fact]
    public void Everybody_counts_alike()
    {
        var answers = WrongFor(1);
        Assert.Equal(5.0 / 6, answers.PersonAccuracy, 12);
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
        var half = Answers.To(Gaits.Windows, [.. Truth.Select(_ => 0)]);
        var gain = Bootstrap.Gain(WrongFor(), half);
        Assert.Equal(new Interval(0.5, 0.5, 0.5), gain.Difference);
        Assert.False(gain.IsNoise);
        Assert.Equal("+50.0 points (50.0 to 50.0): gain", $"{gain}");
        Assert.Equal("loss", Bootstrap.Gain(half, WrongFor()).Verdict);
    }

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

        static Answers Wrong(SequenceLab.Data.Windows learn, SequenceLab.Data.Windows ask) =>
            Answers.To(ask, [.. ask.Labels.Zip(ask.Subjects, (y, s) => s == 1 ? 1 - y : y)]);
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
        Assert.Throws<ArgumentException>(() => Answers.Together());
    }

    private static Answers WrongFor(params int[] people) =>
        Answers.To(
            Gaits.Windows,
            [.. Truth.Zip(Gaits.Windows.Subjects, (y, s) => people.Contains(s) ? 1 - y : y)]
        );
}
