namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Changes the look of the points or bars of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="marker">The marker; what it does not say stays.</param>
    public static GenericChart WithMarker(this GenericChart @this, Marker marker) =>
        @this.MergeIntoTraces("marker", () => new Marker(), marker);

    /// <summary>Changes the look of the points or bars of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="AutoColorScale">Whether the scale follows from the template.</param>
    /// <param name="CAuto">Whether the bounds of the scale follow from the values.</param>
    /// <param name="CMax">The value of the last color.</param>
    /// <param name="CMid">The value of the middle color.</param>
    /// <param name="CMin">The value of the first color.</param>
    /// <param name="Color">The color or colors.</param>
    /// <param name="Colors">The colors of sectors.</param>
    /// <param name="ColorAxis">The color axis shared with other traces.</param>
    /// <param name="ColorBar">The legend of the colors.</param>
    /// <param name="Colorscale">How numbers become colors.</param>
    /// <param name="Gradient">The gradient within a point.</param>
    /// <param name="Outline">The outline.</param>
    /// <param name="MaxDisplayed">At most how many points are drawn.</param>
    /// <param name="Opacity">The opacity, 0 to 1.</param>
    /// <param name="MultiOpacity">The opacity of every point.</param>
    /// <param name="Pattern">The hatching of bars.</param>
    /// <param name="ReverseScale">Whether the colors run the other way.</param>
    /// <param name="ShowScale">Whether the legend of the colors is shown.</param>
    /// <param name="Size">The size in pixels.</param>
    /// <param name="MultiSize">The size of every point in pixels.</param>
    /// <param name="SizeMin">The least size in pixels.</param>
    /// <param name="SizeMode">Whether size means diameter or area.</param>
    /// <param name="SizeRef">What sizes are divided by.</param>
    /// <param name="Symbol">The sign.</param>
    /// <param name="MultiSymbol">The sign of every point.</param>
    /// <param name="Symbol3D">The sign in space.</param>
    /// <param name="MultiSymbol3D">The sign of every point in space.</param>
    /// <param name="OutlierColor">The color of outliers.</param>
    /// <param name="OutlierWidth">The outline of outliers in pixels.</param>
    public static GenericChart WithMarkerStyle(
        this GenericChart @this,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<Gradient>? Gradient = null,
        FSharpOption<Line>? Outline = null,
        FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<IEnumerable<double>>? MultiOpacity = null,
        FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null,
        FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null,
        FSharpOption<int>? SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<StyleParam.MarkerSymbol3D>? Symbol3D = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol3D>>? MultiSymbol3D = null,
        FSharpOption<Color>? OutlierColor = null,
        FSharpOption<int>? OutlierWidth = null
    )
    {
        foreach (var trace in @this.Traces)
            trace.WithValue(
                "marker",
                (trace.Get<Marker>("marker") ?? new Marker())
                    .With("autocolorscale", AutoColorScale)
                    .With("cauto", CAuto)
                    .With("cmax", CMax)
                    .With("cmid", CMid)
                    .With("cmin", CMin)
                    .With("color", Color)
                    .With("colors", Colors)
                    .With("coloraxis", ColorAxis)
                    .With("colorbar", ColorBar)
                    .With("colorscale", Colorscale)
                    .With("gradient", Gradient)
                    .With("line", Outline)
                    .With("maxdisplayed", MaxDisplayed)
                    .With("opacity", Opacity)
                    .With("opacity", MultiOpacity)
                    .With("pattern", Pattern)
                    .With("reversescale", ReverseScale)
                    .With("showscale", ShowScale)
                    .With("size", Size)
                    .With("size", MultiSize)
                    .With("sizemin", SizeMin)
                    .With("sizemode", SizeMode)
                    .With("sizeref", SizeRef)
                    .With("symbol", Symbol)
                    .With("symbol", MultiSymbol)
                    .With("symbol", Symbol3D)
                    .With("symbol", MultiSymbol3D)
                    .With("outliercolor", OutlierColor)
                    .With("outlierwidth", OutlierWidth)
            );
        return @this;
    }

    /// <summary>Changes the lines of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="line">The line; what it does not say stays.</param>
    public static GenericChart WithLine(this GenericChart @this, Line line) =>
        @this.MergeIntoTraces("line", () => new Line(), line);

    /// <summary>Changes the lines of all traces.</summary>
    /// <param name="this">The chart.</param>
    /// <param name="AutoColorScale">Whether the scale follows from the template.</param>
    /// <param name="CAuto">Whether the bounds of the scale follow from the values.</param>
    /// <param name="CMax">The value of the last color.</param>
    /// <param name="CMid">The value of the middle color.</param>
    /// <param name="CMin">The value of the first color.</param>
    /// <param name="Color">The color or colors.</param>
    /// <param name="ColorAxis">The color axis shared with other traces.</param>
    /// <param name="Colorscale">How numbers become colors.</param>
    /// <param name="ReverseScale">Whether the colors run the other way.</param>
    /// <param name="ShowScale">Whether the legend of the colors is shown.</param>
    /// <param name="ColorBar">The legend of the colors.</param>
    /// <param name="Dash">The dashes.</param>
    /// <param name="Shape">How points are joined.</param>
    /// <param name="Simplify">Whether points that do not show are left out.</param>
    /// <param name="Smoothing">How round the joints are.</param>
    /// <param name="Width">The width in pixels.</param>
    /// <param name="MultiWidth">The width at every point in pixels.</param>
    /// <param name="OutlierColor">The color of outliers.</param>
    /// <param name="OutlierWidth">The outline of outliers in pixels.</param>
    public static GenericChart WithLineStyle(
        this GenericChart @this,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null,
        FSharpOption<bool>? Simplify = null,
        FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null,
        FSharpOption<IEnumerable<double>>? MultiWidth = null,
        FSharpOption<Color>? OutlierColor = null,
        FSharpOption<double>? OutlierWidth = null
    )
    {
        foreach (var trace in @this.Traces)
            trace.WithValue(
                "line",
                (trace.Get<Line>("line") ?? new Line())
                    .With("autocolorscale", AutoColorScale)
                    .With("cauto", CAuto)
                    .With("cmax", CMax)
                    .With("cmid", CMid)
                    .With("cmin", CMin)
                    .With("color", Color)
                    .With("coloraxis", ColorAxis)
                    .With("colorscale", Colorscale)
                    .With("reversescale", ReverseScale)
                    .With("showscale", ShowScale)
                    .With("colorbar", ColorBar)
                    .With("dash", Dash)
                    .With("shape", Shape)
                    .With("simplify", Simplify)
                    .With("smoothing", Smoothing)
                    .With("width", Width)
                    .With("width", MultiWidth)
                    .With("outliercolor", OutlierColor)
                    .With("outlierwidth", OutlierWidth)
            );
        return @this;
    }

    static GenericChart MergeIntoTraces<T>(this GenericChart chart, string name, Func<T> create, T change)
        where T : DynamicObj.DynamicObj
    {
        foreach (var trace in chart.Traces)
        {
            var changed = trace.Get<T>(name) ?? create();
            changed.Merge(change);
            trace.WithValue(name, changed);
        }
        return chart;
    }
}
