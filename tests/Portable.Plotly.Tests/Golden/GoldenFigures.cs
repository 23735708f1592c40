namespace Portable.Plotly.Tests.Golden;

/// <summary>Charts whose figures were written by Plotly.NET 5.1.0 into the JSON files beside this one.</summary>
public static class GoldenFigures
{
    static readonly double[] x = [1, 2, 3, 4];
    static readonly double[] a = [0.9, 0.5, 0.3, 0.2];
    static readonly double[] b = [1.0, 0.7, 0.6, 0.65];
    static readonly double[][] z =
    [
        [5, 1, 0],
        [2, 7, 1],
        [0, 0, 9],
    ];
    static readonly string[] names = ["sit", "stand", "walk"];
    static readonly string[] keys = ["a", "b", "c", "d"];

    public static readonly IReadOnlyDictionary<string, Func<GenericChart>> All = new Dictionary<
        string,
        Func<GenericChart>
    >
    {
        ["line"] = () => Chart.Line<double, double, string>(x, a, Name: "train loss"),
        ["line-markers-dashed"] = () =>
            Chart.Line<double, double, string>(
                x,
                a,
                ShowMarkers: true,
                Name: "train",
                LineColor: Color.fromString("#4477AA"),
                LineDash: StyleParam.DrawingStyle.Dash,
                LineWidth: 2.5
            ),
        ["combined-titled"] = () =>
            Chart
                .Combine([
                    Chart.Line<double, double, string>(x, a, Name: "train"),
                    Chart.Line<double, double, string>(x, b, Name: "test"),
                ])
                .WithTitle("Loss falls, then overfits")
                .WithXAxisStyle<double, double, string>(TitleText: "epoch")
                .WithYAxisStyle<double, double, string>(TitleText: "loss", MinMax: Tuple.Create(0.0, 1.2))
                .WithSize(Width: 700, Height: 400),
        ["point"] = () =>
            Chart.Point<double, double, string>(x, a, Name: "p", MarkerColor: Color.fromString("crimson")),
        ["scatter-lines-markers"] = () =>
            Chart.Scatter<double, double, string>(x, a, StyleParam.Mode.Lines_Markers, Name: "s"),
        ["column"] = () => Chart.Column<double, string, string>(values: a, Keys: keys, Name: "c"),
        ["bar"] = () => Chart.Bar<double, string, string>(values: a, Keys: keys, Name: "b"),
        ["histogram"] = () =>
            Chart.Histogram<double, double, string>(X: new double[] { 1, 1, 2, 3, 3, 3 }, NBinsX: 3),
        ["heatmap"] = () =>
            Chart.Heatmap<double, string, string, string>(
                z,
                X: names,
                Y: names,
                ColorScale: StyleParam.Colorscale.Viridis,
                ShowScale: false
            ),
        ["annotated-heatmap"] = () =>
            Chart.AnnotatedHeatmap<double, string, string, string>(
                z,
                z.Select(r => r.Select(v => v.ToString("0")).ToArray()).ToArray(),
                X: names,
                Y: names,
                ReverseYAxis: true,
                ColorScale: StyleParam.Colorscale.YIGnBu
            ),
        ["surface"] = () => Chart.Surface<double, double, double, string>(z),
        ["point3d"] = () => Chart.Point3D<double, double, double, string>(x, a, b),
        ["grid"] = () =>
            Chart.Grid(
                [
                    Chart.Line<double, double, string>(x, a, Name: "loss"),
                    Chart.Line<double, double, string>(x, b, Name: "accuracy"),
                ],
                nRows: 1,
                nCols: 2
            ),
    };
}
