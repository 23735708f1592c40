namespace Plotly.NET.LayoutObjects;

/// <summary>A text at a place in the figure, with or without an arrow.</summary>
public sealed class Annotation : DynamicObj.DynamicObj
{
    /// <summary>An annotation without any property.</summary>
    public Annotation() { }

    /// <summary>
    /// An annotation with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static Annotation init<a, b, c, d, e, f, g, h, i, j>(
        FSharpOption<a>? X = null,
        FSharpOption<b>? Y = null,
        FSharpOption<StyleParam.AnnotationAlignment>? Align = null,
        FSharpOption<Color>? ArrowColor = null,
        FSharpOption<StyleParam.ArrowHead>? ArrowHead = null,
        FSharpOption<StyleParam.ArrowSide>? ArrowSide = null,
        FSharpOption<double>? ArrowSize = null,
        FSharpOption<c>? AX = null,
        FSharpOption<d>? AXRef = null,
        FSharpOption<e>? AY = null,
        FSharpOption<f>? AYRef = null,
        FSharpOption<Color>? BGColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<int>? BorderPad = null,
        FSharpOption<int>? BorderWidth = null,
        FSharpOption<bool>? CaptureEvents = null,
        FSharpOption<StyleParam.ClickToShow>? ClickToShow = null,
        FSharpOption<Font>? Font = null,
        FSharpOption<int>? Height = null,
        FSharpOption<Hoverlabel>? HoverLabel = null,
        FSharpOption<string>? HoverText = null,
        FSharpOption<string>? Name = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<bool>? ShowArrow = null,
        FSharpOption<int>? StandOff = null,
        FSharpOption<int>? StartArrowHead = null,
        FSharpOption<double>? StartArrowSize = null,
        FSharpOption<int>? StartStandOff = null,
        FSharpOption<string>? TemplateItemName = null,
        FSharpOption<string>? Text = null,
        FSharpOption<double>? TextAngle = null,
        FSharpOption<StyleParam.VerticalAlign>? VAlign = null,
        FSharpOption<bool>? Visible = null,
        FSharpOption<int>? Width = null,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<g>? XClick = null,
        FSharpOption<h>? XRef = null,
        FSharpOption<int>? XShift = null,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null,
        FSharpOption<i>? YClick = null,
        FSharpOption<j>? YRef = null,
        FSharpOption<int>? YShift = null
    )
        where a : IConvertible
        where b : IConvertible
        where c : IConvertible
        where d : IConvertible
        where e : IConvertible
        where f : IConvertible
        where g : IConvertible
        where h : IConvertible
        where i : IConvertible
        where j : IConvertible =>
        new Annotation()
            .With("x", X)
            .With("y", Y)
            .With("align", Align)
            .With("arrowcolor", ArrowColor)
            .With("arrowhead", ArrowHead)
            .With("arrowside", ArrowSide)
            .With("arrowsize", ArrowSize)
            .With("ax", AX)
            .With("axref", AXRef)
            .With("ay", AY)
            .With("ayref", AYRef)
            .With("bgcolor", BGColor)
            .With("bordercolor", BorderColor)
            .With("borderpad", BorderPad)
            .With("borderwidth", BorderWidth)
            .With("captureevents", CaptureEvents)
            .With("clicktoshow", ClickToShow)
            .With("font", Font)
            .With("height", Height)
            .With("hoverlabel", HoverLabel)
            .With("hovertext", HoverText)
            .With("name", Name)
            .With("opacity", Opacity)
            .With("showarrow", ShowArrow)
            .With("standoff", StandOff)
            .With("startarrowhead", StartArrowHead)
            .With("startarrowsize", StartArrowSize)
            .With("startstandoff", StartStandOff)
            .With("templateitemname", TemplateItemName)
            .With("text", Text)
            .With("textangle", TextAngle)
            .With("valign", VAlign)
            .With("visible", Visible)
            .With("width", Width)
            .With("xanchor", XAnchor)
            .With("xclick", XClick)
            .With("xref", XRef)
            .With("xshift", XShift)
            .With("yanchor", YAnchor)
            .With("yclick", YClick)
            .With("yref", YRef)
            .With("yshift", YShift);
}
