using Plotly.NET;
using Plotly.NET.CSharp;

namespace SequenceLab.Charts;

/// <summary>What all charts have in common: sizes, type, axes, marks.</summary>
internal static class Look
{
    internal const int Width = 720;
    internal const int Height = 420;

    private const double TitleSize = 17;
    private const double TextSize = 13;
    private const double SmallSize = 12;

    /// <summary>Title, size, type and white paper.</summary>
    internal static GenericChart Finish(
        this GenericChart chart,
        string title,
        int width = Width,
        int height = Height
    ) =>
        chart.WithLayout(
            new
            {
                title = new { text = title, font = new { size = TitleSize, color = Palette.Ink } },
                width,
                height,
                font = new { size = TextSize, color = Palette.Ink },
                paper_bgcolor = Palette.Paper,
                plot_bgcolor = Palette.Paper,
                colorway = Palette.All,
                margin = new
                {
                    l = 75,
                    r = 25,
                    t = 70,
                    b = 60,
                },
            }
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
    internal static GenericChart WithoutAxes(this GenericChart chart) =>
        chart.WithLayout(new { xaxis = new { visible = false }, yaxis = new { visible = false } });

    /// <summary>A legend in one row below the plot.</summary>
    internal static GenericChart LegendBelow(this GenericChart chart, double y = -0.2) =>
        chart.WithLayout(
            new
            {
                showlegend = true,
                legend = new
                {
                    orientation = "h",
                    x = 0,
                    y,
                },
            }
        );

    /// <summary>A dotted line across the plot.</summary>
    internal static object Across(double y) =>
        new
        {
            type = "line",
            xref = "paper",
            x0 = 0,
            x1 = 1,
            y0 = y,
            y1 = y,
            line = Dotted,
        };

    /// <summary>A dotted line up the plot.</summary>
    /// <param name="x">Where.</param>
    /// <param name="plot">The number of the plot, where a chart has several.</param>
    internal static object Up(double x, int plot = 1) =>
        new
        {
            type = "line",
            xref = Axis('x', plot),
            x0 = x,
            x1 = x,
            yref = Axis('y', plot) + " domain",
            y0 = 0,
            y1 = 1,
            line = Dotted,
        };

    /// <summary>A text at a place in the plot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    /// <param name="xRef">What <paramref name="x"/> is measured in: an axis or <c>paper</c>.</param>
    /// <param name="yRef">What <paramref name="y"/> is measured in: an axis or <c>paper</c>.</param>
    /// <param name="yShift">How far up to move it, in pixels.</param>
    /// <param name="color">Its color.</param>
    internal static object Note(
        string text,
        double x,
        double y,
        string xRef = "x",
        string yRef = "y",
        int yShift = 0,
        Color? color = null
    ) =>
        new
        {
            text,
            x,
            y,
            xref = xRef,
            yref = yRef,
            yshift = yShift,
            showarrow = false,
            font = new { size = SmallSize, color = color ?? Palette.Ink },
        };

    /// <summary>Numbers as short as a chart can show them, so that notebooks stay small.</summary>
    internal static double Short(double value) => double.IsFinite(value) ? Math.Round(value, 4) : value;

    internal static double[] Short(IEnumerable<double> values) => [.. values.Select(Short)];

    internal static double[] Percent(IEnumerable<double> shares) =>
        [.. shares.Select(share => Short(100 * share))];

    private static object Dotted =>
        new
        {
            color = Palette.Quiet,
            width = 1.5,
            dash = "dot",
        };

    private static string Axis(char letter, int number) => number == 1 ? $"{letter}" : $"{letter}{number}";

    private static Optional<Tuple<double, double>> Bounds((double Min, double Max)? range) =>
        range is var (min, max) ? Tuple.Create(min, max) : default(Optional<Tuple<double, double>>);
}
