using SequenceLab.Charts;
using SequenceLab.Evaluation;
using SequenceLab.Training;

namespace SequenceLab.Tests.Charts;

/// <summary>Titles say what the figures show.</summary>
public class ChartTitleTests
{
    [Theory]
    [InlineData(2, "Accuracy (test) is best in epoch 2 of 3: 90.0 %")]
    [InlineData(3, "Accuracy (test) reaches 90.0 % in the last epoch")]
    public void Training(int best, string title) =>
        Assert.Equal(title, Snapshot.Title(Draw.TrainingCurves(Samples.History(best))));

    [Fact]
    public void Training_that_goes_on_tells_its_last_figures() =>
        Assert.Matches(
            @"^Epoch 2 of 3: loss \d\.\d{4}, accuracy \(test\) 90\.0 %, \d+ s$",
            Snapshot.Title(Draw.TrainingCurves(Samples.History(2).Epochs.Take(2).ToArray(), 3))
        );

    [Fact]
    public void A_title_that_is_too_long_for_its_chart_has_lines()
    {
        ConfusionMatrix mistaken = new([0, 1], [1, 1], 2);
        var title = Snapshot.Figure(Draw.Confusion(mistaken, ["sitting in a chair", "standing at a desk"]))[
            "layout"
        ]!["title"]!["text"];
        Assert.Equal(
            "50.0 % right; the most frequent mistake: sitting in<br>a chair taken for standing at a desk",
            (string?)title
        );
    }

    [Fact]
    public void Confusion_names_the_most_frequent_mistake()
    {
        ConfusionMatrix mistaken = new([0, 0, 0, 1], [1, 1, 0, 1], 2);
        Assert.Equal(
            "50.0 % right; the most frequent mistake: a taken for b",
            Snapshot.Title(Draw.Confusion(mistaken, ["a", "b"]))
        );
        ConfusionMatrix perfect = new([0, 1], [0, 1], 2);
        Assert.Equal("100.0 % right: no mistake", Snapshot.Title(Draw.Confusion(perfect, ["a", "b"])));
    }

    [Theory]
    [InlineData(2, "walk is recognised from step 2 of 3 on")]
    [InlineData(0, "sit is taken for walk in the end")]
    public void Prediction(int truth, string title) =>
        Assert.Equal(
            title,
            Snapshot.Title(Draw.PredictionByStep(Samples.Steps(), truth, ["sit", "stand", "walk"]))
        );

    [Theory]
    [InlineData(0.99, 0.95, 0.3, "at least 90 % right up to 10 steps")]
    [InlineData(0.2, 0.95, 0.97, "at least 90 % right from 10 steps on")]
    [InlineData(0.9, 0.95, 0.97, "at least 90 % right at every length")]
    [InlineData(0.2, 0.3, 0.1, "at most 30.0 % right")]
    [InlineData(0.95, 0.5, 0.92, "at least 90 % right at 2 of 3 lengths")]
    [InlineData(0.5, 0.95, 0.5, "at least 90 % right at 1 of 3 lengths")]
    public void Length(double at5, double at10, double at20, string title) =>
        Assert.Equal(
            title,
            Snapshot.Title(Draw.AccuracyByLength([new("", [5, 10, 20], [at5, at10, at20])], 0.1))
        );

    [Theory]
    [InlineData(0.96f, "100.0 % of the forget gates are above 0.95")]
    [InlineData(0.9f, "0.0 % of the forget gates are above 0.95")]
    public void Gates(float forget, string title)
    {
        float[][] steps = [.. Enumerable.Repeat(new[] { forget, forget }, 3)];
        Assert.Equal(title, Snapshot.Title(Draw.Gates(Samples.Gates() with { Forget = steps })));
    }

    [Fact]
    public void Learning_curve_compares_with_chance() =>
        Assert.Equal(
            "99.05 % after 10,000 samples; guessing gets 4.0 %",
            Snapshot.Title(Draw.LearningCurve([new("a", [1, 10_000], [0.1, 0.99056])], 0.04))
        );

    [Fact]
    public void The_hardest_person_is_named() =>
        Assert.Equal(
            "Hardest: person 2, 0.0 % right; of rest 0.0 %",
            Snapshot.Title(Samples.All["by-person"]())
        );

    [Fact]
    public void The_callers_title_wins() =>
        Assert.Equal("Mine", Snapshot.Title(Draw.TrainingCurves(Samples.History(1), title: "Mine")));
}
