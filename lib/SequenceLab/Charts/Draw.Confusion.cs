using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Evaluation;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// What was taken for what: true classes down, predicted ones across, in each cell the count and its share of the
    /// true class.
    /// </summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="names">A name for each class.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">Not as many names as classes.</exception>
    public static GenericChart Confusion(
        ConfusionMatrix matrix,
        IReadOnlyList<string> names,
        string? title = null
    )
    {
        ExpectNames(names, matrix);
        var percent = matrix
            .ToRows()
            .Select((row, truth) => RowPercent(row, matrix.Support(truth)))
            .ToArray();
        var scale = ColorScale.Shares(100);
        var size = Math.Clamp(240 + 62 * matrix.Classes, 460, 860);
        return Chart
            .Heatmap<double, string, string, string>(
                percent,
                X: names.ToArray(),
                Y: names.ToArray(),
                ColorScale: scale.For(percent.Min(row => row.Min()), percent.Max(row => row.Max())),
                ReverseYAxis: true,
                XGap: 2,
                YGap: 2
            )
            .WithTraces(new { colorbar = new { title = new { text = "% of the<br>true class" }, len = 0.6 } })
            .Finish(title ?? ConfusionTitle(matrix, names), width: size + 80, height: size - 40)
            .WithLayout(
                new
                {
                    annotations = Cells(matrix, percent, scale),
                    xaxis = ChartStyle.Categories("predicted class"),
                    yaxis = ChartStyle.Categories("true class"),
                    plot_bgcolor = Palette.Grid,
                }
            );
    }

    private static double[] RowPercent(int[] row, int support) =>
        [.. row.Select(count => support == 0 ? 0 : Math.Round(100.0 * count / support, 2))];

    private static object[] Cells(ConfusionMatrix matrix, double[][] percent, ColorScale scale) =>
        [
            .. from truth in Enumerable.Range(0, matrix.Classes)
            from predicted in Enumerable.Range(0, matrix.Classes)
            where matrix[truth, predicted] > 0
            let share = percent[truth][predicted]
            select ChartStyle.Note(
                NumberText.Text($"{matrix[truth, predicted]}<br>{share:0.0} %"),
                predicted,
                truth,
                color: scale.IsDark(share) ? Palette.Paper : Palette.Ink
            ),
        ];

    private static string ConfusionTitle(ConfusionMatrix matrix, IReadOnlyList<string> names)
    {
        var right = $"{NumberText.Share(matrix.Accuracy)} right";
        var (truth, predicted, count) = (
            from t in Enumerable.Range(0, matrix.Classes)
            from p in Enumerable.Range(0, matrix.Classes)
            where t != p
            select (t, p, Count: matrix[t, p])
        )
            .DefaultIfEmpty() // of one class nothing can be mistaken
            .MaxBy(cell => cell.Count);
        return count == 0
            ? $"{right}: no mistake"
            : $"{right}; the most frequent mistake: {names[truth]} taken for {names[predicted]}";
    }
}
