namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Adds an annotation, before those already there.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="annotation">The annotation.</param>
    /// <param name="Append">Whether those already there stay (default: true).</param>
    public static GenericChart WithAnnotation(
        this GenericChart @this,
        Annotation annotation,
        FSharpOption<bool>? Append = null
    ) => @this.WithAnnotations([annotation], Append);

    /// <summary>Adds annotations, before those already there.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="annotations">The annotations.</param>
    /// <param name="Append">Whether those already there stay (default: true).</param>
    public static GenericChart WithAnnotations(
        this GenericChart @this,
        IEnumerable<Annotation> annotations,
        FSharpOption<bool>? Append = null
    ) => @this.WithDrawings("annotations", annotations, Append);

    /// <summary>Adds a shape, before those already there.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="Append">Whether those already there stay (default: true).</param>
    public static GenericChart WithShape(
        this GenericChart @this,
        Shape shape,
        FSharpOption<bool>? Append = null
    ) => @this.WithShapes([shape], Append);

    /// <summary>Adds shapes, before those already there.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="Append">Whether those already there stay (default: true).</param>
    public static GenericChart WithShapes(
        this GenericChart @this,
        IEnumerable<Shape> shapes,
        FSharpOption<bool>? Append = null
    ) => @this.WithDrawings("shapes", shapes, Append);

    static GenericChart WithDrawings<T>(
        this GenericChart chart,
        string name,
        IEnumerable<T> drawings,
        FSharpOption<bool>? append
    )
    {
        if (append.Or(true))
            chart.Layout.PrependAll(name, drawings);
        else
            chart.Layout.WithValue(name, drawings);
        return chart;
    }
}
