namespace Plotly.NET;

/// <summary>What charts made from now on start with.</summary>
public static class Defaults
{
    const int Size = 600;

    /// <summary>The width in pixels: 600 unless changed.</summary>
    public static int DefaultWidth { get; set; } = Size;

    /// <summary>The height in pixels: 600 unless changed.</summary>
    public static int DefaultHeight { get; set; } = Size;

    /// <summary>The template: plotly's own unless changed.</summary>
    public static Template DefaultTemplate { get; set; } = PlotlyTemplate.Create();

    /// <summary>Takes all changes back.</summary>
    public static void reset()
    {
        DefaultWidth = DefaultHeight = Size;
        DefaultTemplate = PlotlyTemplate.Create();
    }

    internal static Layout CreateLayout() =>
        new Layout()
            .WithValue("width", DefaultWidth)
            .WithValue("height", DefaultHeight)
            .WithValue("template", DefaultTemplate.CopyTo(new Template()));
}
