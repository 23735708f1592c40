using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    /// <summary>
    /// Accuracies of recipes that were run from several seeds: a dot for each run, and a line through their means.
    /// The places on the x axis are evenly spaced, so lengths of 10 and 100 stand side by side.
    /// </summary>
    /// <param name="panels">The plots, side by side.</param>
    /// <param name="places">What stands below each place on the x axes, such as a length.</param>
    /// <param name="chance">The share that guessing gets right.</param>
    /// <param name="title">What is to be seen.</param>
    /// <param name="x">The title of the x axes.</param>
    /// <exception cref="ArgumentException">No plot, or a curve with more entries than there are places, or one without a run.</exception>
    public static GenericChart SeedPanels(
        IReadOnlyList<SeedPanel> panels,
        IReadOnlyList<string> places,
        double chance,
        string title,
        string x
    )
    {
        Expect(panels.Count > 0 && places.Count > 0, "nothing to draw: no panels or places.", nameof(panels));
        foreach (var curve in panels.SelectMany(panel => panel.Curves))
        {
            Expect(
                curve.Runs.Count <= places.Count && curve.Runs.All(runs => runs.Length > 0),
                $"curve '{curve.Name}': {curve.Runs.Count} places with runs; expected at most {places.Count}, each with a run.",
                nameof(panels)
            );
        }
        var ticks = Enumerable.Range(0, places.Count).ToArray();
        var plots = panels.Select(
            (panel, p) =>
                Chart
                    .Combine(
                        panel.Curves.SelectMany((curve, i) => Runs(curve, i, panel.Curves.Count, p == 0))
                    )
                    .XAxis(x, (-0.5, places.Count - 0.5), grid: false)
                    .YAxis(p == 0 ? "accuracy (%)" : "", (0, 105))
                    .WithLayout(
                        new
                        {
                            xaxis = new
                            {
                                tickvals = ticks,
                                ticktext = places.ToArray(),
                                zeroline = false,
                            },
                        }
                    )
        );
        var chart =
            panels.Count == 1 ? plots.Single() : Chart.Grid(plots.ToArray(), 1, panels.Count, XGap: 0.1);
        return chart
            .WithLayout(
                new
                {
                    shapes = panels.Select((_, p) => ChanceLevel(100 * chance, p)).ToArray(),
                    annotations = panels.SelectMany((panel, p) => Notes(panel.Name, chance, p)).ToArray(),
                }
            )
            .LegendBelow()
            .Finish(title);
    }

    private static object[] Notes(string name, double chance, int panel)
    {
        var number = panel == 0 ? "" : $"{panel + 1}";
        var (x, y) = ($"x{number} domain", $"y{number}");
        var level = ChartStyle.Note(
            $"chance: {NumberText.Share(chance)}",
            0.14,
            100 * chance,
            x,
            y,
            yShift: 10,
            color: Palette.Quiet
        );
        return name == "" ? [level] : [level, ChartStyle.Note(name, 0.5, 1, x, y + " domain", yShift: 14)];
    }

    private static object ChanceLevel(double chance, int panel)
    {
        var number = panel == 0 ? "" : $"{panel + 1}";
        return new
        {
            type = "line",
            xref = $"x{number} domain",
            x0 = 0,
            x1 = 1,
            yref = $"y{number}",
            y0 = chance,
            y1 = chance,
            line = new
            {
                color = Palette.Quiet,
                width = 1.5,
                dash = "dot",
            },
        };
    }

    // the dots of a curve stand beside those of the others, so that none hides another
    private static GenericChart[] Runs(SeedCurve curve, int number, int curves, bool legend)
    {
        var color = Palette.Series(number);
        var shift = 0.12 * (number - (curves - 1) / 2.0);
        var places = Enumerable.Range(0, curve.Runs.Count).Select(place => place + shift).ToArray();
        var dots = curve
            .Runs.SelectMany((runs, place) => runs.Select(run => (X: places[place], Y: run)))
            .ToArray();
        return
        [
            ChartStyle.Line(curve.Name, places, ChartStyle.Percent(curve.Means), color, legend: legend),
            Chart.Point<double, double, string>(
                ChartStyle.Short(dots.Select(dot => dot.X)),
                ChartStyle.Percent(dots.Select(dot => dot.Y)),
                ShowLegend: false,
                MarkerColor: color
            ),
        ];
    }
}
