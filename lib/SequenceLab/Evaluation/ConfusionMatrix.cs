namespace SequenceLab.Evaluation;

/// <summary>How often each class was taken for each: rows are the true classes, columns the predicted ones.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    /// <summary>Counts pairs of true and predicted class.</summary>
    /// <param name="truth">True classes, 0 … <paramref name="classes"/> - 1.</param>
    /// <param name="predicted">Predicted classes, as many.</param>
    /// <param name="classes">Number of classes.</param>
    public ConfusionMatrix(IReadOnlyList<int> truth, IReadOnlyList<int> predicted, int classes)
    {
        Metrics.SameCount(truth, predicted);
        counts = new int[classes, classes];
        for (var i = 0; i < truth.Count; i++)
        {
            counts[Class(truth[i], nameof(truth)), Class(predicted[i], nameof(predicted))]++;
        }

        Classes = classes;
        Total = truth.Count;

        int Class(int value, string name) =>
            value >= 0 && value < classes
                ? value
                : throw new ArgumentOutOfRangeException(name, $"class {value}; expected 0 to {classes - 1}.");
    }

    /// <summary>The sum of several matrices of the same classes.</summary>
    /// <param name="parts">At least one.</param>
    public ConfusionMatrix(IReadOnlyList<ConfusionMatrix> parts)
    {
        Classes = parts[0].Classes;
        counts = new int[Classes, Classes];
        foreach (var part in parts)
        {
            for (var t = 0; t < Classes; t++)
            {
                for (var p = 0; p < Classes; p++)
                {
                    counts[t, p] += part[t, p];
                }
            }
            Total += part.Total;
        }
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of pairs counted.</summary>
    public int Total { get; }

    /// <summary>How many of class <paramref name="truth"/> were taken for <paramref name="predicted"/>.</summary>
    public int this[int truth, int predicted] => counts[truth, predicted];

    /// <summary>Pairs on the diagonal.</summary>
    public int Right => Enumerable.Range(0, Classes).Sum(c => counts[c, c]);

    /// <summary>The share on the diagonal.</summary>
    public double Accuracy => (double)Right / Total;

    /// <summary>How many truly are of this class.</summary>
    public int Support(int c) => Enumerable.Range(0, Classes).Sum(p => counts[c, p]);

    /// <summary>How many were taken for this class.</summary>
    public int Predicted(int c) => Enumerable.Range(0, Classes).Sum(t => counts[t, c]);

    /// <summary>Of those taken for this class, the share that is; 0 if there are none.</summary>
    public double Precision(int c) => Share(counts[c, c], Predicted(c));

    /// <summary>Of those that are of this class, the share that was seen; 0 if there are none.</summary>
    public double Recall(int c) => Share(counts[c, c], Support(c));

    /// <summary>Harmonic mean of precision and recall; 0 if both are.</summary>
    public double F1(int c) => Share(2 * counts[c, c], Support(c) + Predicted(c));

    /// <summary>The mean of F1 over the classes, each counted alike. As in scikit-learn's <c>f1_score</c>, a class that
    /// neither occurs nor was named is left out.</summary>
    public double MacroF1 =>
        Enumerable.Range(0, Classes).Where(c => Support(c) + Predicted(c) > 0).Average(F1);

    /// <summary>Row after row of counts, as a heatmap takes them.</summary>
    public int[][] ToRows() =>
        [
            .. Enumerable
                .Range(0, Classes)
                .Select(t => Enumerable.Range(0, Classes).Select(p => counts[t, p]).ToArray()),
        ];

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
