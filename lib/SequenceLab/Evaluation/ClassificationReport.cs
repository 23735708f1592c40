using System.Globalization;
using System.Text;

namespace SequenceLab.Evaluation;

/// <summary>Precision, recall and F1 of every class and their averages.</summary>
/// <param name="matrix">What was taken for what.</param>
/// <param name="names">A name for each class.</param>
public sealed class ClassificationReport(ConfusionMatrix matrix, IReadOnlyList<string> names)
{
    private const string Longest = "weighted avg";

    private readonly IReadOnlyList<string> _names =
        names.Count == matrix.Classes
            ? names
            : throw new ArgumentException(
                $"{names.Count} names for {matrix.Classes} classes.",
                nameof(names)
            );

    /// <summary>The mean over classes of precision, recall and F1.</summary>
    public (double Precision, double Recall, double F1) MacroAverage => Average(_ => 1);

    /// <summary>The mean over classes, each weighted by how many there are of it.</summary>
    public (double Precision, double Recall, double F1) WeightedAverage => Average(matrix.Support);

    /// <summary>The table, character for character as scikit-learn's <c>classification_report</c> lays it out.</summary>
    public override string ToString()
    {
        var width = Math.Max(_names.Max(Length), Longest.Length);
        var text = new StringBuilder();
        text.Append(Row(width, "", "precision", "recall", "f1-score", "support")).Append('\n');
        for (var c = 0; c < matrix.Classes; c++)
        {
            var figures = (matrix.Precision(c), matrix.Recall(c), matrix.F1(c));
            text.Append(Figures(width, _names[c], figures, matrix.Support(c)));
        }
        text.Append('\n');
        text.Append(Row(width, "accuracy", "", "", Number(matrix.Accuracy), $"{matrix.Total}"));
        text.Append(Figures(width, "macro avg", MacroAverage, matrix.Total));
        text.Append(Figures(width, Longest, WeightedAverage, matrix.Total));
        return text.ToString();
    }

    // the products are summed first and divided once, as NumPy does it
    private (double, double, double) Average(Func<int, int> weight)
    {
        double Mean(Func<int, double> figure)
        {
            var classes = Enumerable.Range(0, matrix.Classes).ToArray();
            return Sum([.. classes.Select(c => figure(c) * weight(c))]) / classes.Sum(weight);
        }
        return (Mean(matrix.Precision), Mean(matrix.Recall), Mean(matrix.F1));
    }

    // NumPy's pairwise sum: eight running sums for 8 to 128 values, halves for more
    private static double Sum(ReadOnlySpan<double> values)
    {
        const int lanes = 8;
        if (values.Length > 16 * lanes)
        {
            var half = values.Length / 2 / lanes * lanes;
            return Sum(values[..half]) + Sum(values[half..]);
        }
        var sum = 0.0;
        var whole = values.Length / lanes * lanes;
        if (whole > 0)
        {
            var r = values[..lanes].ToArray();
            for (var i = lanes; i < whole; i++)
            {
                r[i % lanes] += values[i];
            }
            sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        }
        foreach (var value in values[whole..])
        {
            sum += value;
        }
        return sum;
    }

    private static string Figures(int width, string name, (double P, double R, double F) f, int support) =>
        Row(width, name, Number(f.P), Number(f.R), Number(f.F), $"{support}");

    private static string Row(int width, string name, params string[] cells) =>
        $"{new string(' ', width - Length(name))}{name} {string.Concat(cells.Select(c => " " + c.PadLeft(9)))}\n";

    // characters as Python counts them: one beyond the first 65,536 has two chars here
    private static int Length(string name) => name.EnumerateRunes().Count();

    // Python rounds an exact half to even (0.125 to 0.12), .NET's F2 away from zero
    private static string Number(double value)
    {
        var eighths = value * 8;
        if (eighths == Math.Floor(eighths))
        {
            value = Math.Round(value * 100, MidpointRounding.ToEven) / 100;
        }
        return value.ToString("F2", CultureInfo.InvariantCulture);
    }
}
