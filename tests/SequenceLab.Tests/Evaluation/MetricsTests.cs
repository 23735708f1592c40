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

    // printed by scikit-learn
    [Fact]
    public void Averages_are_summed_first_and_divided_once()
    {
        Assert.EndsWith(
            """
                accuracy                           0.90        10
               macro avg       0.88      0.93      0.89        10
            weighted avg       0.93      0.90      0.90        10

            """.ReplaceLineEndings("\n"),
            Report([3, 0], [1, 6])
        );
        Assert.EndsWith(
            """
                accuracy                           0.82        40
               macro avg       0.82      0.82      0.82        40
            weighted avg       0.83      0.82      0.83        40

            """.ReplaceLineEndings("\n"),
            Report([10, 1, 0, 2], [0, 7, 1, 1], [0, 0, 10, 0], [1, 1, 0, 6])
        );
    }

    // a pairwise sum of a table of fractions, as NumPy's, is checked against exact arithmetic
    [Fact]
    public void The_weighted_recall_is_the_accuracy_in_every_table()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var classes = random.Next(1, 40);
            var table = Enumerable
                .Range(0, classes)
                .Select(_ => Enumerable.Range(0, classes).Select(_ => random.Next(6)).ToArray())
                .ToArray();
            table[0][0]++;
            var report = new ClassificationReport(Matrix(table), [.. Enumerable.Repeat("x", classes)]);
            Assert.Equal(Matrix(table).Accuracy, report.WeightedAverage.Recall, 1e-15);
        }
    }

    [Fact]
    public void One_class_an_absent_class_and_long_characters_are_laid_out_as_by_scikit_learn()
    {
        var one = Metrics.ClassificationReport([0, 0], [0, 0], ["a"]).Split('\n');
        Assert.Equal("           a       1.00      1.00      1.00         2", one[2]);
        Assert.Equal("    accuracy                           1.00         2", one[4]);

        var absent = Metrics.ClassificationReport([0, 2], [0, 2], ["a", "b", "c"]).Split('\n');
        Assert.Equal("           b       0.00      0.00      0.00         0", absent[3]);
        Assert.Equal("   macro avg       0.67      0.67      0.67         2", absent[7]);
        Assert.Equal(1, new ConfusionMatrix([0, 1], [0, 1], 3).MacroF1); // as f1_score leaves it out

        var smile = char.ConvertFromUtf32(0x1F600); // one character, two chars
        var long14 = Metrics.ClassificationReport([0], [0], [string.Concat(Enumerable.Repeat(smile, 14))]);
        Assert.StartsWith(new string(' ', 14) + "  precision", long14);
    }

    private static string Report(params int[][] table)
    {
        var matrix = Matrix(table);
        return new ClassificationReport(matrix, [.. table.Select((_, c) => $"c{c}")]).ToString();
    }

    private static ConfusionMatrix Matrix(int[][] table)
    {
        var pairs =
            from t in Enumerable.Range(0, table.Length)
            from p in Enumerable.Range(0, table.Length)
            from _ in Enumerable.Range(0, table[t][p])
            select (t, p);
        return new([.. pairs.Select(x => x.t)], [.. pairs.Select(x => x.p)], table.Length);
    }
}
