namespace Plotly.NET.LayoutObjects;

/// <summary>A line, rectangle, circle or path drawn on a plot.</summary>
public sealed class Shape : DynamicObj.DynamicObj
{
    /// <summary>A shape without any property.</summary>
    public Shape() { }

    /// <summary>
    /// A shape with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static Shape init<a, b, c, d>(
        FSharpOption<bool>? Editable = null,
        FSharpOption<Color>? FillColor = null,
        FSharpOption<StyleParam.FillRule>? FillRule = null,
        FSharpOption<ShapeLabel>? Label = null,
        FSharpOption<bool>? ShowLegend = null,
        FSharpOption<StyleParam.SubPlotId>? Legend = null,
        FSharpOption<int>? LegendRank = null,
        FSharpOption<string>? LegendGroup = null,
        FSharpOption<Title>? LegendGroupTitle = null,
        FSharpOption<double>? LegendWidth = null,
        FSharpOption<StyleParam.Layer>? Layer = null,
        FSharpOption<Line>? Line = null,
        FSharpOption<string>? Name = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<string>? Path = null,
        FSharpOption<string>? TemplateItemName = null,
        FSharpOption<StyleParam.ShapeType>? ShapeType = null,
        FSharpOption<bool>? Visible = null,
        FSharpOption<a>? X0 = null,
        FSharpOption<b>? X1 = null,
        FSharpOption<StyleParam.LinearAxisId>? XAnchor = null,
        FSharpOption<string>? Xref = null,
        FSharpOption<StyleParam.ShapeSizeMode>? XSizeMode = null,
        FSharpOption<c>? Y0 = null,
        FSharpOption<d>? Y1 = null,
        FSharpOption<StyleParam.LinearAxisId>? YAnchor = null,
        FSharpOption<string>? Yref = null,
        FSharpOption<StyleParam.ShapeSizeMode>? YSizeMode = null
    )
        where a : IConvertible
        where b : IConvertible
        where c : IConvertible
        where d : IConvertible =>
        new Shape()
            .With("editable", Editable)
            .With("fillcolor", FillColor)
            .With("fillrule", FillRule)
            .With("label", Label)
            .With("showlegend", ShowLegend)
            .With("legend", Legend)
            .With("legendrank", LegendRank)
            .With("legendgroup", LegendGroup)
            .With("legendgrouptitle", LegendGroupTitle)
            .With("legendwidth", LegendWidth)
            .With("layer", Layer)
            .With("line", Line)
            .With("name", Name)
            .With("opacity", Opacity)
            .With("path", Path)
            .With("templateitemname", TemplateItemName)
            .With("type", ShapeType)
            .With("visible", Visible)
            .With("x0", X0)
            .With("x1", X1)
            .With("xanchor", XAnchor)
            .With("xref", Xref)
            .With("xsizemode", XSizeMode)
            .With("y0", Y0)
            .With("y1", Y1)
            .With("yanchor", YAnchor)
            .With("yref", Yref)
            .With("ysizemode", YSizeMode);
}
