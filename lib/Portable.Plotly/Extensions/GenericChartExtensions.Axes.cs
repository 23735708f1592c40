namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Changes the x axis.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="xAxis">The axis; what it does not say stays.</param>
    /// <param name="Id">Which axis (default: the first); a scene means the axis of that scene.</param>
    public static GenericChart WithXAxis(
        this GenericChart @this,
        LinearAxis xAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.MergeAxis("xaxis", xAxis, Id.ToOptional());

    /// <summary>Changes the x axis: its title, range, lines and more.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="MinMax">The first and last value; exponents on a logarithmic axis.</param>
    /// <param name="ShowGrid">Whether grid lines are drawn.</param>
    /// <param name="ShowLine">Whether the axis line is drawn.</param>
    /// <param name="Side">The side the axis stands at.</param>
    /// <param name="Overlaying">The axis this one lies upon.</param>
    /// <param name="Id">Which axis (default: the first); a scene means the axis of that scene.</param>
    /// <param name="Domain">The part of the figure the axis takes, as fractions.</param>
    /// <param name="Position">Where a free axis stands, as a fraction.</param>
    /// <param name="ZeroLine">Whether the line at zero stands out.</param>
    /// <param name="Anchor">The axis this one is bound to.</param>
    public static GenericChart WithXAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        @this.WithXAxis(
            new LinearAxis()
                .WithValue("title", title)
                .With("range", MinMax.ToOptional().Map(StyleParam.Range.Of))
                .With("showgrid", ShowGrid)
                .With("showline", ShowLine)
                .With("anchor", Anchor)
                .With("domain", Domain.ToOptional().Map(StyleParam.Range.Of))
                .With("side", Side)
                .With("overlaying", Overlaying)
                .With("position", Position)
                .With("zeroline", ZeroLine),
            Id
        );

    /// <summary>Changes the y axis.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="yAxis">The axis; what it does not say stays.</param>
    /// <param name="Id">Which axis (default: the first); a scene means the axis of that scene.</param>
    public static GenericChart WithYAxis(
        this GenericChart @this,
        LinearAxis yAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null
    ) => @this.MergeAxis("yaxis", yAxis, Id.ToOptional());

    /// <summary>Changes the y axis: its title, range, lines and more.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="MinMax">The first and last value; exponents on a logarithmic axis.</param>
    /// <param name="ShowGrid">Whether grid lines are drawn.</param>
    /// <param name="ShowLine">Whether the axis line is drawn.</param>
    /// <param name="Side">The side the axis stands at.</param>
    /// <param name="Overlaying">The axis this one lies upon.</param>
    /// <param name="Id">Which axis (default: the first); a scene means the axis of that scene.</param>
    /// <param name="Domain">The part of the figure the axis takes, as fractions.</param>
    /// <param name="Position">Where a free axis stands, as a fraction.</param>
    /// <param name="ZeroLine">Whether the line at zero stands out.</param>
    /// <param name="Anchor">The axis this one is bound to.</param>
    public static GenericChart WithYAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        @this.WithYAxis(
            new LinearAxis()
                .WithValue("title", title)
                .With("range", MinMax.ToOptional().Map(StyleParam.Range.Of))
                .With("showgrid", ShowGrid)
                .With("showline", ShowLine)
                .With("anchor", Anchor)
                .With("domain", Domain.ToOptional().Map(StyleParam.Range.Of))
                .With("side", Side)
                .With("overlaying", Overlaying)
                .With("position", Position)
                .With("zeroline", ZeroLine),
            Id
        );

    /// <summary>Changes the z axis.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="zAxis">The axis; what it does not say stays.</param>
    /// <param name="Id">The number of the scene (default: 1).</param>
    public static GenericChart WithZAxis(
        this GenericChart @this,
        LinearAxis zAxis,
        FSharpOption<int>? Id = null
    ) => @this.MergeAxis("zaxis", zAxis, StyleParam.SubPlotId.NewScene(Id.Or(1)));

    /// <summary>Changes the z axis: its title, range, lines and more.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="MinMax">The first and last value; exponents on a logarithmic axis.</param>
    /// <param name="ShowGrid">Whether grid lines are drawn.</param>
    /// <param name="ShowLine">Whether the axis line is drawn.</param>
    /// <param name="Domain">The part of the figure the axis takes, as fractions.</param>
    /// <param name="Anchor">The axis this one is bound to.</param>
    public static GenericChart WithZAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null
    ) =>
        @this.WithZAxis(
            new LinearAxis()
                .WithValue("title", title)
                .With("range", MinMax.ToOptional().Map(StyleParam.Range.Of))
                .With("showgrid", ShowGrid)
                .With("showline", ShowLine)
                .With("anchor", Anchor)
                .With("domain", Domain.ToOptional().Map(StyleParam.Range.Of))
        );

    /// <summary>Draws the traces of a plane chart on other axes.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="X">The number of the x axis.</param>
    /// <param name="Y">The number of the y axis.</param>
    public static GenericChart WithAxisAnchor(
        this GenericChart @this,
        FSharpOption<int>? X = null,
        FSharpOption<int>? Y = null
    )
    {
        foreach (var trace in @this.Traces.OfType<Trace2D>())
            trace
                .With("xaxis", X.ToOptional().Map(StyleParam.LinearAxisId.NewX))
                .With("yaxis", Y.ToOptional().Map(StyleParam.LinearAxisId.NewY));
        return @this;
    }
}
