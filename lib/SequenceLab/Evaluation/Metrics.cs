namespace SequenceLab.Evaluation;

/// <summary>Figures that compare what was predicted with what is true, by scikit-learn's names.</summary>
public static partial class Metrics
{
    /// <summary>The share of predictions that are right.</summary>
    /// <param name="truth">True classes.</param>
    /// <param name="predicted">Predicted classes, as many.</param>
    public static double Accuracy(IReadOnlyList<int> truth, IReadOnlyList<int> predicted)
    {
        SameCount(truth, predicted);
        return (double)truth.Zip(predicted).Count(p => p.First == p.Second) / truth.Count;
    }

    /// <summary>Precision, recall and F1 of every class, in the layout of scikit-learn's function.</summary>
    /// <param name="truth">True classes, 0 … names.Count - 1.</param>
    /// <param name="predicted">Predicted classes, as many.</param>
    /// <param name="names">A name for each class.</param>
    public static string ClassificationReport(
        IReadOnlyList<int> truth,
        IReadOnlyList<int> predicted,
        IReadOnlyList<string> names
    ) => new ClassificationReport(new(truth, predicted, names.Count), names).ToString();

    internal static void SameCount(IReadOnlyList<int> truth, IReadOnlyList<int> predicted)
    {
        if (truth.Count == 0 || truth.Count != predicted.Count)
        {
            throw new ArgumentException(
                $"{predicted.Count} predictions for {truth.Count} true classes; expected as many, and at least one."
            );
        }
    }
}
