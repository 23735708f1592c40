using System.Globalization;
using System.Text;

namespace SequenceLab.Evaluation;

/// <summary>Precision, recall and F1 of every class and their averages.</summary>
/// <param name="matrix">What was taken for what.</param>
/// <param name="names">A name for each class.</param>
public sealed class ClassificationReport(ConfusionMatrix matrix, IReadOnlyList<string> names)
{
    private const string Longest = "weighted avg";
    private const int Digits = 2;

    private readonly IReadOnlyList<string> names =
        names.Count == matrix.Classes
            ? names
            : throw new ArgumentException(
                $"{names.Count} names for {matrix.Classes} classes.",
                nameof(names)
            );

    /// <summary>The mean over classes of precision, recall and F1.</summary>
    public (double Precision, double Recall, double F1) MacroAverage => Average(_ => 1.0 / matrix.Classes);

    /// <summary>The mean over classes, each weighted by how many there are of it.</summary>
    public (double Precision, double Recall, double F1) WeightedAverage =>
        Average(c => (double)matrix.Support(c) / matrix.Total);

    /// <summary>The table, character for character as scikit-learn's <c>classification_report</c> lays it out.</summary>
    public override string ToString()
    {
        var width = Math.Max(names.Max(n => n.Length), Longest.Length);
        var text = new StringBuilder();
        text.Append(Row(width, "", "precision", "recall", "f1-score", "support")).Append('\n');
        for (var c = 0; c < matrix.Classes; c++)
            text.Append(
                Figures(
                    width,
                    names[c],
                    (matrix.Precision(c), matrix.Recall(c), matrix.F1(c)),
                    matrix.Support(c)
                )
            );
        text.Append('\n');
        text.Append(Row(width, "accuracy", "", "", Number(matrix.Accuracy), $"{matrix.Total}"));
        text.Append(Figures(width, "macro avg", MacroAverage, matrix.Total));
        text.Append(Figures(width, Longest, WeightedAverage, matrix.Total));
        return text.ToString();
    }

    private (double, double, double) Average(Func<int, double> weight)
    {
        var classes = Enumerable.Range(0, matrix.Classes).ToArray();
        return (
            classes.Sum(c => weight(c) * matrix.Precision(c)),
            classes.Sum(c => weight(c) * matrix.Recall(c)),
            classes.Sum(c => weight(c) * matrix.F1(c))
        );
    }

    private static string Figures(int width, string name, (double P, double R, double F) f, int support) =>
        Row(width, name, Number(f.P), Number(f.R), Number(f.F), $"{support}");

    private static string Row(int width, string name, params string[] cells) =>
        $"{name.PadLeft(width)} {string.Concat(cells.Select(c => " " + c.PadLeft(9)))}\n";

    // Python rounds an exact half to even (0.125 to 0.12), .NET's F2 away from zero
    private static string Number(double value)
    {
        var eighths = value * 8;
        if (eighths == Math.Floor(eighths))
            value = Math.Round(value * 100, MidpointRounding.ToEven) / 100;
        return value.ToString($"F{Digits}", CultureInfo.InvariantCulture);
    }
}
