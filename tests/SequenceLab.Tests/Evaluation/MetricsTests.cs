using SequenceLab.Evaluation;

namespace SequenceLab.Tests.Evaluation;

public class MetricsTests
{
    private static readonly int[] Truth = [0, 1, 2, 2, 2];
    private static readonly int[] Predicted = [0, 0, 2, 2, 1];

    [Fact]
    public void Accuracy_is_the_share_of_right_answers() =>
        Assert.Equal(0.6, Metrics.Accuracy(Truth, Predicted));

    [Fact]
    public void Answers_and_truths_must_be_as_many() =>
        Assert.Throws<ArgumentException>(() => Metrics.Accuracy(Truth, [1, 2]));

    [Fact]
    public void Confusion_counts_truth_by_row()
    {
        var matrix = new ConfusionMatrix(Truth, Predicted, 3);
        Assert.Equal<int[]>(
            [
                [1, 0, 0],
                [1, 0, 0],
                [0, 1, 2],
            ],
            matrix.ToRows()
        );
        Assert.Equal((3, 5, 0.6), (matrix.Right, matrix.Total, matrix.Accuracy));
        Assert.Equal((3, 2), (matrix.Support(2), matrix.Predicted(0)));
        Assert.Equal("    1    0    0", matrix.ToString().Split(Environment.NewLine)[0]);
    }

    [Fact]
    public void Confusion_refuses_a_class_it_does_not_have()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix([0, 3], [0, 1], 3));
        Assert.Contains("class 3; expected 0 to 2", error.Message);
    }

    // the table in scikit-learn's own documentation of classification_report
    [Fact]
    public void Report_has_the_layout_of_scikit_learn() =>
        Assert.Equal(
            """
                          precision    recall  f1-score   support

                 class 0       0.50      1.00      0.67         1
                 class 1       0.00      0.00      0.00         1
                 class 2       1.00      0.67      0.80         3

                accuracy                           0.60         5
               macro avg       0.50      0.56      0.49         5
            weighted avg       0.70      0.60      0.61         5

            """.ReplaceLineEndings("\n"),
            Metrics.ClassificationReport(Truth, Predicted, ["class 0", "class 1", "class 2"])
        );

    [Fact]
    public void Report_rounds_halves_as_python_does()
    {
        // recall 1/8 = 0.125 and 7/8 = 0.875: Python prints 0.12 and 0.88
        int[] truth = [.. Enumerable.Repeat(0, 8), .. Enumerable.Repeat(1, 8)];
        int[] predicted = [0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1];
        var report = Metrics.ClassificationReport(truth, predicted, ["a", "b"]).Split('\n');
        Assert.Equal("           a       0.50      0.12      0.20         8", report[2]);
        Assert.Equal("           b       0.50      0.88      0.64         8", report[3]);
    }

    [Fact]
    public void Averages_agree_with_their_definition()
    {
        var report = new ClassificationReport(new ConfusionMatrix(Truth, Predicted, 3), ["a", "b", "c"]);
        Assert.Equal((1 + 0 + 2 / 3.0) / 3, report.MacroAverage.Recall, 12);
        Assert.Equal(0.6, report.WeightedAverage.Recall, 12); // the weighted recall is the accuracy
    }
}
