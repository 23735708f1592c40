using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private const int SheetGap = 10;
    private const float Inked = 0.4f;

    /// <summary>Pictures as upright sheets, one behind the other, to be turned around; only their inked pixels.</summary>
    /// <param name="images">The pictures, each row by row with ink from 0 to 1, all square and of one size.</param>
    /// <param name="captions">What the legend calls each.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">No pictures, other than square ones, or not as many captions.</exception>
    public static GenericChart Sheets(
        IReadOnlyList<float[]> images,
        IReadOnlyList<string> captions,
        string title
    )
    {
        var side = SquareSide(images, captions);
        var sheets = images.Select(
            (image, i) =>
            {
                var ink = Enumerable.Range(0, image.Length).Where(p => image[p] > Inked).ToArray();
                return Chart.Point3D<int, int, int, string>(
                    ink.Select(p => p % side).ToArray(),
                    ink.Select(_ => SheetGap * i).ToArray(),
                    ink.Select(p => side - 1 - p / side).ToArray(),
                    Name: captions[i],
                    MarkerColor: Palette.Series(i)
                );
            }
        );
        var scene = StyleParam.SubPlotId.NewScene(1);
        return Chart
            .Combine(sheets.ToArray())
            .WithXAxisStyle<double, double, string>(TitleText: "column", Id: scene)
            .WithYAxisStyle<double, double, string>(TitleText: "sheet", Id: scene)
            .WithTraces(new { marker = new { size = 4 } })
            .WithLayout(new { scene = new { zaxis = new { title = new { text = "row, from below" } } } })
            .Finish(title, height: 560);
    }
}
