namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A picture, from pixels or from a file.</summary>
    /// <param name="Z">The pixels, row by row, each with the components that <paramref name="ColorModel"/> asks for.</param>
    /// <param name="Source">The image as a data URI, instead of pixels.</param>
    /// <param name="Name">The name in the legend and under the mouse.</param>
    /// <param name="ShowLegend">Whether the legend lists it.</param>
    /// <param name="Opacity">The opacity of the whole trace, 0 to 1.</param>
    /// <param name="Ids">Names of the points, for transitions.</param>
    /// <param name="ColorModel">What the components of a pixel mean.</param>
    /// <param name="ZMax">The greatest value of every component.</param>
    /// <param name="ZMin">The least value of every component.</param>
    /// <param name="ZSmooth">How neighbouring cells blend.</param>
    /// <param name="UseDefaults">Whether size and template of <see cref="Defaults"/> apply (default: true).</param>
    public static GenericChart Image<IdType>(
        Optional<IEnumerable<IEnumerable<IEnumerable<int>>>> Z = default,
        Optional<string> Source = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<IdType>> Ids = default,
        Optional<StyleParam.ColorModel> ColorModel = default,
        Optional<StyleParam.ColorComponentBound> ZMax = default,
        Optional<StyleParam.ColorComponentBound> ZMin = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> UseDefaults = default
    )
        where IdType : IConvertible =>
        GenericChart.Of(
            new Trace2D("image")
                .With("z", Z)
                .With("source", Source)
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("ids", Ids)
                .With("colormodel", ColorModel)
                .With("zmax", ZMax)
                .With("zmin", ZMin)
                .With("zsmooth", ZSmooth),
            UseDefaults.Or(true)
        );
}
