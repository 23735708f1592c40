using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;

namespace SequenceLab.Charts;

/// <summary>What all charts have in common: sizes, type, axes, marks.</summary>
internal static class Look
{
    internal const int Width = 720;
    internal const int Height = 420;

    private const double TitleSize = 17;
    private const double TextSize = 13;
    private const double SmallSize = 12;

    internal static Font Small => Font.init(Size: SmallSize, Color: Palette.Ink);

    /// <summary>Title, size, type and white paper.</summary>
    internal static GenericChart Finish(
        this GenericChart chart,
        string title,
        int width = Width,
        int height = Height
    ) =>
        chart
            .WithTitle(title, Font.init(Size: TitleSize, Color: Palette.Ink))
            .WithLayout(
                Layout.init<string>(
                    Width: width,
                    Height: height,
                    Font: Font.init(Size: TextSize, Color: Palette.Ink),
                    PaperBGColor: Palette.Paper,
                    PlotBGColor: Palette.Paper,
                    Colorway: Palette.All,
                    Margin: Margin.init<int, int, int, int, int, bool>(
                        Left: 75,
                        Right: 25,
                        Top: 70,
                        Bottom: 60
                    )
                )
            );

    /// <summary>The x axis: its title with the unit, light lines.</summary>
    internal static GenericChart X(
        this GenericChart chart,
        string title,
        (double Min, double Max)? range = null,
        bool grid = true,
        bool log = false
    ) =>
        chart.WithXAxisStyle<double, double, string>(
            TitleText: title,
            MinMax: Bounds(range),
            AxisType: log ? StyleParam.AxisType.Log : default(Optional<StyleParam.AxisType>),
            ShowLine: true,
            LineColor: Palette.Quiet,
            ShowGrid: grid,
            GridColor: Palette.Grid,
            ZeroLineColor: Palette.Grid
        );

    /// <summary>The y axis: its title with the unit, light lines.</summary>
    internal static GenericChart Y(
        this GenericChart chart,
        string title,
        (double Min, double Max)? range = null,
        bool grid = true,
        bool log = false
    ) =>
        chart.WithYAxisStyle<double, double, string>(
            TitleText: title,
            MinMax: Bounds(range),
            AxisType: log ? StyleParam.AxisType.Log : default(Optional<StyleParam.AxisType>),
            ShowLine: true,
            LineColor: Palette.Quiet,
            ShowGrid: grid,
            GridColor: Palette.Grid,
            ZeroLineColor: Palette.Grid
        );

    /// <summary>Axes without lines, numbers and title, for pictures.</summary>
    internal static GenericChart WithoutAxes(this GenericChart chart)
    {
        var bare = LinearAxis.init<int, int, int, int, int, int, int, int>(Visible: false);
        return chart.WithXAxis(bare).WithYAxis(bare);
    }

    /// <summary>A legend in one row below the plot.</summary>
    internal static GenericChart LegendBelow(this GenericChart chart, double y = -0.2) =>
        chart.WithLegendStyle(Orientation: StyleParam.Orientation.Horizontal, X: 0, Y: y).WithLegend(true);

    /// <summary>A dotted line across the plot.</summary>
    internal static Shape Across(double y) =>
        Shape.init<double, double, double, double>(
            ShapeType: StyleParam.ShapeType.Line,
            X0: 0,
            X1: 1,
            Xref: "paper",
            Y0: y,
            Y1: y,
            Line: Dotted
        );

    /// <summary>A dotted line up the plot.</summary>
    /// <param name="x">Where.</param>
    /// <param name="plot">The number of the plot, where a chart has several.</param>
    internal static Shape Up(double x, int plot = 1) =>
        Shape.init<double, double, double, double>(
            ShapeType: StyleParam.ShapeType.Line,
            X0: x,
            X1: x,
            Xref: Axis('x', plot),
            Y0: 0,
            Y1: 1,
            Yref: Axis('y', plot) + " domain",
            Line: Dotted
        );

    /// <summary>A text at a place in the plot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    /// <param name="xRef">What <paramref name="x"/> is measured in: an axis or <c>paper</c>.</param>
    /// <param name="yRef">What <paramref name="y"/> is measured in: an axis or <c>paper</c>.</param>
    /// <param name="yShift">How far up to move it, in pixels.</param>
    /// <param name="color">Its color.</param>
    internal static Annotation Note(
        string text,
        double x,
        double y,
        string xRef = "x",
        string yRef = "y",
        int yShift = 0,
        Color? color = null
    ) =>
        Annotation.init<double, double, double, string, double, string, double, string, double, string>(
            X: x,
            Y: y,
            XRef: xRef,
            YRef: yRef,
            YShift: yShift,
            Text: text,
            ShowArrow: false,
            Font: Font.init(Size: SmallSize, Color: color ?? Palette.Ink)
        );

    /// <summary>Numbers as short as a chart can show them, so that notebooks stay small.</summary>
    internal static double Short(double value) => double.IsFinite(value) ? Math.Round(value, 4) : value;

    internal static double[] Short(IEnumerable<double> values) => [.. values.Select(Short)];

    internal static double[] Percent(IEnumerable<double> shares) =>
        [.. shares.Select(share => Short(100 * share))];

    private static Line Dotted =>
        Line.init(Color: Palette.Quiet, Width: 1.5, Dash: StyleParam.DrawingStyle.Dot);

    private static string Axis(char letter, int number) => number == 1 ? $"{letter}" : $"{letter}{number}";

    private static Optional<Tuple<double, double>> Bounds((double Min, double Max)? range) =>
        range is var (min, max) ? Tuple.Create(min, max) : default(Optional<Tuple<double, double>>);
}
