namespace Plotly.NET;

/// <summary>Changes of a chart, one after the other, as the core API has them.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>Sets the title.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="title">The title.</param>
    /// <param name="TitleFont">The font of the title.</param>
    public static GenericChart WithTitle(
        this GenericChart @this,
        string title,
        FSharpOption<Font>? TitleFont = null
    ) =>
        @this.WithLayout(
            new Layout().WithValue("title", new Title().WithValue("text", title).With("font", TitleFont))
        );

    /// <summary>Shows or hides the legend.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="showlegend">Whether the legend is shown.</param>
    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) =>
        @this.WithLayout(new Layout().WithValue("showlegend", showlegend));

    /// <summary>Sets the size.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    public static GenericChart WithSize(this GenericChart @this, int width, int height)
    {
        @this.Layout.WithValue("width", width).WithValue("height", height);
        return @this;
    }

    /// <summary>Sets the space around the plot.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="margin">The margin.</param>
    public static GenericChart WithMargin(this GenericChart @this, Margin margin)
    {
        @this.Layout.WithValue("margin", margin);
        return @this;
    }

    /// <summary>Sets the space around the plot, in pixels.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="Left">Left.</param>
    /// <param name="Right">Right.</param>
    /// <param name="Top">Top.</param>
    /// <param name="Bottom">Bottom.</param>
    /// <param name="Pad">Between the plot and its axes.</param>
    /// <param name="Autoexpand">Whether labels may widen the margin.</param>
    public static GenericChart WithMarginSize<a, b, c, d, e, f>(
        this GenericChart @this,
        FSharpOption<a>? Left = null,
        FSharpOption<b>? Right = null,
        FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null,
        FSharpOption<f>? Autoexpand = null
    ) => @this.WithMargin(Margin.init(Left, Right, Top, Bottom, Pad, Autoexpand));

    /// <summary>Takes over what a layout says; annotations and shapes are added to those already there.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="layout">The layout; what it does not say stays.</param>
    public static GenericChart WithLayout(this GenericChart @this, Layout layout)
    {
        @this.Layout.Combine(layout);
        return @this;
    }

    /// <summary>Replaces the template that gives defaults to everything.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="template">The template.</param>
    public static GenericChart WithTemplate(this GenericChart @this, Template template)
    {
        @this.Layout.WithValue("template", template);
        return @this;
    }

    /// <summary>Changes the grid of a chart of several plots.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="SubPlots">The axes of every cell.</param>
    /// <param name="XAxes">The x axes of the columns.</param>
    /// <param name="YAxes">The y axes of the rows.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Columns">How many columns.</param>
    /// <param name="RowOrder">Whether the first row is at the top.</param>
    /// <param name="Pattern">Whether every cell has axes of its own.</param>
    /// <param name="XGap">The space between columns, as a fraction of a cell.</param>
    /// <param name="YGap">The space between rows, as a fraction of a cell.</param>
    /// <param name="Domain">The part of the figure that the grid takes.</param>
    /// <param name="XSide">Where the x axes stand.</param>
    /// <param name="YSide">Where the y axes stand.</param>
    public static GenericChart WithLayoutGridStyle(
        this GenericChart @this,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null,
        FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<int>? Rows = null,
        FSharpOption<int>? Columns = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null,
        FSharpOption<double>? XGap = null,
        FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null
    )
    {
        var grid = @this.Layout.Get<LayoutGrid>("grid") ?? new LayoutGrid();
        @this.Layout.WithValue(
            "grid",
            grid.With("subplots", SubPlots.ToOptional().Map(LayoutGrid.Cells))
                .With("xaxes", XAxes)
                .With("yaxes", YAxes)
                .With("rows", Rows)
                .With("columns", Columns)
                .With("roworder", RowOrder)
                .With("pattern", Pattern)
                .With("xgap", XGap)
                .With("ygap", YGap)
                .With("domain", Domain)
                .With("xside", XSide)
                .With("yside", YSide)
        );
        return @this;
    }
}
