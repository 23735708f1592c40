namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Replaces the legend of the colors of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="colorbar">The color bar.</param>
    public static GenericChart WithColorBar(this GenericChart @this, ColorBar colorbar)
    {
        foreach (var trace in @this.Traces)
            trace.WithValue("colorbar", colorbar);
        return @this;
    }

    /// <summary>Changes the legend of the colors of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="Length">The length, as a fraction of the plot.</param>
    /// <param name="OutlineColor">The color of the outline.</param>
    /// <param name="BorderColor">The color of the border.</param>
    /// <param name="BGColor">The background color.</param>
    public static GenericChart WithColorbar(
        this GenericChart @this,
        Title title,
        FSharpOption<double>? Length = null,
        FSharpOption<Color>? OutlineColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<Color>? BGColor = null
    ) =>
        @this.MergeIntoTraces(
            "colorbar",
            () => new ColorBar(),
            new ColorBar()
                .WithValue("title", title)
                .With("len", Length)
                .With("outlinecolor", OutlineColor)
                .With("bordercolor", BorderColor)
                .With("bgcolor", BGColor)
        );

    /// <summary>Adds error bars along x.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="Array">The error of every point, upwards when there are two.</param>
    /// <param name="Arrayminus">The error of every point downwards.</param>
    /// <param name="Symmetric">Whether both directions are the same.</param>
    /// <param name="Color">The color.</param>
    /// <param name="Thickness">The width of the bars in pixels.</param>
    /// <param name="Width">The width of the caps in pixels.</param>
    public static GenericChart WithXErrorStyle<m, n>(
        this GenericChart @this,
        FSharpOption<IEnumerable<m>>? Array = null,
        FSharpOption<IEnumerable<n>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where m : IConvertible
        where n : IConvertible =>
        @this.MergeIntoTraces(
            "error_x",
            () => new Error(),
            new Error()
                .With("array", Array)
                .With("arrayminus", Arrayminus)
                .With("symmetric", Symmetric)
                .With("color", Color)
                .With("thickness", Thickness)
                .With("width", Width)
        );

    /// <summary>Adds error bars along y.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="Array">The error of every point, upwards when there are two.</param>
    /// <param name="Arrayminus">The error of every point downwards.</param>
    /// <param name="Symmetric">Whether both directions are the same.</param>
    /// <param name="Color">The color.</param>
    /// <param name="Thickness">The width of the bars in pixels.</param>
    /// <param name="Width">The width of the caps in pixels.</param>
    public static GenericChart WithYErrorStyle<k, l>(
        this GenericChart @this,
        FSharpOption<IEnumerable<k>>? Array = null,
        FSharpOption<IEnumerable<l>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where k : IConvertible
        where l : IConvertible =>
        @this.MergeIntoTraces(
            "error_y",
            () => new Error(),
            new Error()
                .With("array", Array)
                .With("arrayminus", Arrayminus)
                .With("symmetric", Symmetric)
                .With("color", Color)
                .With("thickness", Thickness)
                .With("width", Width)
        );

    /// <summary>Adds error bars along z.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="Array">The error of every point, upwards when there are two.</param>
    /// <param name="Arrayminus">The error of every point downwards.</param>
    /// <param name="Symmetric">Whether both directions are the same.</param>
    /// <param name="Color">The color.</param>
    /// <param name="Thickness">The width of the bars in pixels.</param>
    /// <param name="Width">The width of the caps in pixels.</param>
    public static GenericChart WithZErrorStyle<i, j>(
        this GenericChart @this,
        FSharpOption<IEnumerable<i>>? Array = null,
        FSharpOption<IEnumerable<j>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null
    )
        where i : IConvertible
        where j : IConvertible =>
        @this.MergeIntoTraces(
            "error_z",
            () => new Error(),
            new Error()
                .With("array", Array)
                .With("arrayminus", Arrayminus)
                .With("symmetric", Symmetric)
                .With("color", Color)
                .With("thickness", Thickness)
                .With("width", Width)
        );
}
