using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private const double SheetGap = 0.9; // from one sheet to the next, in widths of a sheet

    /// <summary>Pictures as upright sheets, one behind the other, to be turned around; their first row is on top.</summary>
    /// <param name="images">The pictures, each row by row with ink from 0 to 1, all square and of one size.</param>
    /// <param name="captions">What stands beside each.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">No pictures, other than square ones, or not as many captions.</exception>
    public static GenericChart Sheets(
        IReadOnlyList<float[]> images,
        IReadOnlyList<string> captions,
        string title
    )
    {
        var side = SquareSide(images, captions);
        int[] ticks = [1, (side + 1) / 2, side];
        var scene = StyleParam.SubPlotId.NewScene(1);
        return Chart
            .Combine([.. images.Select((image, i) => Sheet(image, side, i))])
            .WithXAxisStyle<double, double, string>(TitleText: "column", Id: scene)
            .WithYAxisStyle<double, double, string>(TitleText: "picture", Id: scene)
            .Finish(title, height: 460)
            .WithLayout(
                new
                {
                    margin = ChartStyle.Margin(left: 10, right: 10, top: 60, bottom: 10),
                    scene = new
                    {
                        xaxis = new { range = new[] { 0, side + 1 }, tickvals = ticks[1..] },
                        yaxis = new
                        {
                            range = new[] { -0.4, images.Count - 0.6 },
                            tickvals = Enumerable.Range(0, images.Count).ToArray(),
                            ticktext = captions.ToArray(),
                            tickangle = 0,
                        },
                        // rows are counted from above
                        zaxis = new
                        {
                            title = new { text = "row" },
                            range = new[] { side + 1, 0 },
                            tickvals = ticks,
                        },
                        aspectmode = "manual",
                        aspectratio = Place(1, SheetGap * images.Count, 1),
                        camera = new { eye = Place(2.3, -2.2, 0.7), center = Place(-0.1, 0, -0.35) },
                    },
                }
            );
    }

    // a surface whose height is the row and whose color is the ink
    private static GenericChart Sheet(float[] image, int side, int place)
    {
        var from1 = Enumerable.Range(1, side).ToArray();
        return Chart
            .Surface<int, int, int, string>(
                from1.Select(row => Enumerable.Repeat(row, side).ToArray()).ToArray(),
                X: from1,
                Y: Enumerable.Repeat(place, side).ToArray(),
                ColorScale: ColorScale.Drawing(1).For(0, 1),
                ShowScale: false
            )
            .WithTraces(
                new
                {
                    surfacecolor = image.Select(ink => Math.Round(ink, 2)).Chunk(side).ToArray(),
                    cmin = 0,
                    cmax = 1,
                    lighting = new
                    {
                        ambient = 1,
                        diffuse = 0,
                        specular = 0,
                    },
                    hoverinfo = "none",
                }
            );
    }

    private static object Place(double x, double y, double z) =>
        new
        {
            x,
            y,
            z,
        };
}
