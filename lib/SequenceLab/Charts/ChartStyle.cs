using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

/// <summary>What all charts have in common: sizes, type, axes, marks.</summary>
internal static class ChartStyle
{
    internal const int Width = 720;
    internal const int Height = 420;

    private const double TitleSize = 17;

    /// <summary>Pixels of a title's letter, by and large.</summary>
    private const double LetterWidth = 0.55 * TitleSize;

    /// <summary>Pixels left and right of a title.</summary>
    private const int BesideTitle = 60;

    private const double TextSize = 13;
    private const double SmallSize = 12;

    /// <summary>A line, its points marked and its name in the legend if so said.</summary>
    internal static GenericChart Line(
        string name,
        IEnumerable<double> x,
        IEnumerable<double> y,
        Color color,
        double width = 2.5,
        bool? markers = null,
        bool? legend = null
    ) =>
        Chart.Line<double, double, string>(
            Short(x),
            Short(y),
            Name: name,
            LineColor: color,
            LineWidth: width,
            ShowMarkers: markers ?? default(Optional<bool>),
            MarkerColor: markers is null ? default(Optional<Color>) : color,
            ShowLegend: legend ?? default(Optional<bool>)
        );

    /// <summary>A curve of shares in percent, in the color of its place.</summary>
    internal static GenericChart Shares(Series curve, int place, bool markers, bool? legend = null) =>
        Line(curve.Name, curve.X, Percent(curve.Y), Palette.Series(place), markers: markers, legend: legend);

    /// <summary>Title, size, type and white paper.</summary>
    internal static GenericChart Finish(
        this GenericChart chart,
        string title,
        int width = Width,
        int height = Height
    )
    {
        chart.GetLayout().SetProperty("template", ChartTemplate.Value);
        return chart.WithLayout(
            new
            {
                title = new
                {
                    text = InLines(title, width),
                    font = new { size = TitleSize, color = Palette.Ink },
                },
                width,
                height,
                font = new { size = TextSize, color = Palette.Ink },
                paper_bgcolor = Palette.Paper,
                plot_bgcolor = Palette.Paper,
                colorway = Palette.All,
                margin = Margin(left: 75, right: 25, top: 70, bottom: 60),
            }
        );
    }

    /// <summary>A title in as many lines as the chart's width asks for: Plotly would cut it off.</summary>
    private static string InLines(string title, int width)
    {
        var letters = (width - BesideTitle) / LetterWidth;
        List<string> lines = [];
        foreach (var word in title.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }
        return string.Join("<br>", lines);
    }

    /// <summary>What is left free around the plot, in pixels.</summary>
    internal static object Margin(int left, int right, int top, int bottom) =>
        new
        {
            l = left,
            r = right,
            t = top,
            b = bottom,
        };

    /// <summary>The x axis: its title with the unit, light lines.</summary>
    internal static GenericChart XAxis(
        this GenericChart chart,
        string title,
        (double Min, double Max)? range = null,
        bool grid = true
    ) =>
        chart
            .WithXAxisStyle<double, double, string>(TitleText: title, MinMax: Bounds(range))
            .WithLayout(new { xaxis = Lines(grid) });

    /// <summary>The y axis: its title with the unit, light lines.</summary>
    internal static GenericChart YAxis(
        this GenericChart chart,
        string title,
        (double Min, double Max)? range = null,
        bool grid = true
    ) =>
        chart
            .WithYAxisStyle<double, double, string>(TitleText: title, MinMax: Bounds(range))
            .WithLayout(new { yaxis = Lines(grid) });

    /// <summary>An axis of names, without lines.</summary>
    internal static object Categories(string title) =>
        new
        {
            title = new { text = title },
            type = "category",
            showgrid = false,
        };

    /// <summary>A legend in one row below the plot.</summary>
    internal static GenericChart LegendBelow(this GenericChart chart) =>
        chart.WithLayout(
            new
            {
                showlegend = true,
                legend = new
                {
                    orientation = "h",
                    x = 0,
                    y = -0.2,
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

    /// <summary>A dotted line up a plot: the first, whose axes have no number, or another by its number.</summary>
    internal static object Up(double x, string plot = "") =>
        new
        {
            type = "line",
            xref = $"x{plot}",
            x0 = x,
            x1 = x,
            yref = $"y{plot} domain",
            y0 = 0,
            y1 = 1,
            line = Dotted,
        };

    /// <summary>A text at a place, measured on the axes xRef and yRef or on the <c>paper</c>; yShift in pixels.</summary>
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
    internal static double[] Short(IEnumerable<double> values) =>
        [.. values.Select(value => double.IsFinite(value) ? Math.Round(value, 4) : value)];

    /// <summary>Shares as percentages.</summary>
    internal static double[] Percent(IEnumerable<double> shares) =>
        Short(shares.Select(share => 100 * share));

    private static object Lines(bool grid) =>
        new
        {
            showline = true,
            linecolor = Palette.Quiet,
            showgrid = grid,
            gridcolor = Palette.Grid,
            zerolinecolor = Palette.Grid,
        };

    private static object Dotted =>
        new
        {
            color = Palette.Quiet,
            width = 1.5,
            dash = "dot",
        };

    private static Optional<Tuple<double, double>> Bounds((double Min, double Max)? range) =>
        range is var (min, max) ? Tuple.Create(min, max) : default(Optional<Tuple<double, double>>);
}
