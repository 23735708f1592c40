using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace SequenceLab.Charts;

public static partial class Draw
{
    private const int DigitGap = 6;
    private const int CaptionRows = 7;

    /// <summary>Pictures side by side with a caption above each, dark ink on white.</summary>
    /// <param name="images">The pictures, each row by row with ink from 0 to 1, all square and of one size.</param>
    /// <param name="captions">A caption for each.</param>
    /// <param name="title">The title.</param>
    /// <param name="columns">At most how many in a row.</param>
    /// <exception cref="ArgumentException">No pictures, other than square ones, or not as many captions.</exception>
    public static GenericChart Digits(
        IReadOnlyList<float[]> images,
        IReadOnlyList<string> captions,
        string title,
        int columns = 10
    )
    {
        var side = SquareSide(images, captions);
        columns = Math.Min(columns, images.Count);
        var rows = (images.Count + columns - 1) / columns;
        var (cellWidth, cellHeight) = (side + DigitGap, side + CaptionRows);
        // as wide as other charts, but neither tiny nor coarse
        var pixel = Math.Clamp((double)ChartStyle.Width / (columns * cellWidth), 2.2, 4);
        var mosaic = new int[rows * cellHeight][];
        for (var y = 0; y < mosaic.Length; y++)
        {
            mosaic[y] = new int[columns * cellWidth];
        }
        for (var i = 0; i < images.Count; i++)
        {
            Copy(images[i], side, mosaic, i / columns * cellHeight + CaptionRows, i % columns * cellWidth);
        }
        var notes = captions.Select(
            (caption, i) =>
                ChartStyle.Note(
                    caption,
                    i % columns * cellWidth + (side - 1) / 2.0,
                    i / columns * cellHeight + CaptionRows / 2.0 - 0.5
                )
        );
        return Chart
            .Heatmap<int, int, int, string>(
                mosaic,
                ColorScale: ColorScale.Drawing(255).For(0, mosaic.Max(row => row.Max())),
                ShowScale: false,
                ReverseYAxis: true
            )
            .Finish(
                title,
                width: 40 + (int)(pixel * columns * cellWidth),
                height: 80 + (int)(pixel * rows * cellHeight)
            )
            .WithLayout(
                new
                {
                    annotations = notes.ToArray(),
                    xaxis = new { visible = false },
                    yaxis = new { visible = false },
                    margin = ChartStyle.Margin(left: 20, right: 20, top: 60, bottom: 20),
                }
            );
    }

    private static int SquareSide(IReadOnlyList<float[]> images, IReadOnlyList<string> captions)
    {
        Expect(images.Count > 0, "nothing to draw: no pictures.", nameof(images));
        Expect(
            captions.Count == images.Count,
            $"{captions.Count} captions for {images.Count} pictures.",
            nameof(captions)
        );
        var side = (int)Math.Sqrt(images[0].Length);
        var odd = images.FirstOrDefault(image => image.Length != side * side);
        Expect(
            odd is null,
            $"a picture of {odd?.Length} pixels; expected {side} × {side} in all of them.",
            nameof(images)
        );
        return side;
    }

    private static void Copy(float[] image, int side, int[][] mosaic, int top, int left)
    {
        for (var y = 0; y < side; y++)
        for (var x = 0; x < side; x++)
        {
            mosaic[top + y][left + x] = (int)Math.Round(255 * Math.Clamp(image[y * side + x], 0, 1));
        }
    }
}
