using Plotly.NET;
using Plotly.NET.CSharp;
using SequenceLab.Evaluation;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// Which classes were mistaken for which, and how often: true classes down, predicted ones across. The right
    /// answers, on the diagonal, are left blank, so that the colors are free for the mistakes.
    /// </summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="names">A name for each class.</param>
    /// <param name="title">The title instead of the computed one.</param>
    /// <exception cref="ArgumentException">Not as many names as classes.</exception>
    public static GenericChart Mistakes(
        ConfusionMatrix matrix,
        IReadOnlyList<string> names,
        string? title = null
    )
    {
        ExpectNames(names, matrix);
        int[][] wrong =
        [
            .. matrix.ToRows().Select((row, truth) => row.Select((n, p) => p == truth ? 0 : n).ToArray()),
        ];
        var most = Math.Max(1, wrong.Max(row => row.Max()));
        var scale = ColorScale.Shares(most);
        var size = Math.Clamp(180 + 42 * matrix.Classes, 400, ChartStyle.Width);
        return Chart
            .Heatmap<int, string, string, string>(
                wrong,
                X: names.ToArray(),
                Y: names.ToArray(),
                ColorScale: scale.For(0, most),
                ShowScale: false,
                ReverseYAxis: true,
                XGap: 2,
                YGap: 2
            )
            .Finish(title ?? MistakesTitle(matrix, names, wrong), height: size)
            .WithLayout(
                new
                {
                    annotations = Counts(wrong, scale),
                    shapes = Enumerable.Range(0, matrix.Classes).Select(Covered).ToArray(),
                    xaxis = ChartStyle.Categories("taken for"),
                    yaxis = ChartStyle.Categories("true class"),
                    plot_bgcolor = Palette.Grid,
                }
            );
    }

    // a cell of the diagonal, in the color of the paper between the cells
    private static object Covered(int c) =>
        new
        {
            type = "rect",
            x0 = c - 0.5,
            x1 = c + 0.5,
            y0 = c - 0.5,
            y1 = c + 0.5,
            fillcolor = Palette.Grid,
            line = new { width = 0 },
        };

    private static object[] Counts(int[][] wrong, ColorScale scale) =>
        [
            .. from truth in Enumerable.Range(0, wrong.Length)
            from predicted in Enumerable.Range(0, wrong.Length)
            let count = wrong[truth][predicted]
            where count > 0
            select ChartStyle.Note(
                NumberText.Count(count),
                predicted,
                truth,
                color: scale.IsDark(count) ? Palette.Paper : Palette.Ink
            ),
        ];

    private static string MistakesTitle(ConfusionMatrix matrix, IReadOnlyList<string> names, int[][] wrong)
    {
        var mistakes = matrix.Total - matrix.Right;
        var all = NumberText.Text(
            $"{mistakes:#,0} mistake{(mistakes == 1 ? "" : "s")} in {matrix.Total:#,0} answers"
        );
        var most = wrong.Max(row => row.Max());
        string[] pairs =
        [
            .. from truth in Enumerable.Range(0, wrong.Length)
            from predicted in Enumerable.Range(0, wrong.Length)
            where most > 0 && wrong[truth][predicted] == most
            select $"{names[truth]} taken for {names[predicted]}",
        ];
        var times = most == 1 ? "once" : $"{most} times";
        return pairs.Length is 0 or > 2
            ? all
            : $"{all}; most often {string.Join(" and ", pairs)}, {times}{(pairs.Length > 1 ? " each" : "")}";
    }
}
