namespace Plotly.NET;

/// <summary>The legend that says which value has which color.</summary>
public sealed class ColorBar : DynamicObj.DynamicObj
{
    /// <summary>A color bar without any property.</summary>
    public ColorBar() { }

    /// <summary>
    /// A color bar with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static ColorBar init<a, b>(
        FSharpOption<Color>? BGColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<double>? BorderWidth = null,
        FSharpOption<IConvertible>? DTick = null,
        FSharpOption<StyleParam.ExponentFormat>? ExponentFormat = null,
        FSharpOption<DynamicObj.DynamicObj>? LabelAlias = null,
        FSharpOption<double>? Len = null,
        FSharpOption<StyleParam.UnitMode>? LenMode = null,
        FSharpOption<double>? MinExponent = null,
        FSharpOption<int>? NTicks = null,
        FSharpOption<StyleParam.Orientation>? Orientation = null,
        FSharpOption<Color>? OutlineColor = null,
        FSharpOption<double>? OutlineWidth = null,
        FSharpOption<bool>? SeparateThousands = null,
        FSharpOption<StyleParam.ShowExponent>? ShowExponent = null,
        FSharpOption<bool>? ShowTickLabels = null,
        FSharpOption<StyleParam.ShowTickOption>? ShowTickPrefix = null,
        FSharpOption<StyleParam.ShowTickOption>? ShowTickSuffix = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<StyleParam.UnitMode>? ThicknessMode = null,
        FSharpOption<IConvertible>? Tick0 = null,
        FSharpOption<int>? TickAngle = null,
        FSharpOption<Color>? TickColor = null,
        FSharpOption<Font>? TickFont = null,
        FSharpOption<string>? TickFormat = null,
        FSharpOption<IEnumerable<TickFormatStop>>? TickFormatStops = null,
        FSharpOption<StyleParam.TickLabelOverflow>? TickLabelOverflow = null,
        FSharpOption<StyleParam.TickLabelPosition>? TickLabelPosition = null,
        FSharpOption<int>? TickLabelStep = null,
        FSharpOption<double>? TickLen = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null,
        FSharpOption<string>? TickPrefix = null,
        FSharpOption<StyleParam.TickOptions>? Ticks = null,
        FSharpOption<string>? TickSuffix = null,
        FSharpOption<IEnumerable<a>>? TickText = null,
        FSharpOption<IEnumerable<b>>? TickVals = null,
        FSharpOption<double>? TickWidth = null,
        FSharpOption<Title>? Title = null,
        FSharpOption<double>? X = null,
        FSharpOption<StyleParam.HorizontalAlign>? XAnchor = null,
        FSharpOption<double>? XPad = null,
        FSharpOption<string>? XRef = null,
        FSharpOption<double>? Y = null,
        FSharpOption<StyleParam.VerticalAlign>? YAnchor = null,
        FSharpOption<double>? YPad = null,
        FSharpOption<string>? YRef = null
    )
        where a : IConvertible
        where b : IConvertible =>
        new ColorBar()
            .With("bgcolor", BGColor)
            .With("bordercolor", BorderColor)
            .With("borderwidth", BorderWidth)
            .With("dtick", DTick)
            .With("exponentformat", ExponentFormat)
            .With("labelalias", LabelAlias)
            .With("len", Len)
            .With("lenmode", LenMode)
            .With("min3xponent", MinExponent)
            .With("nticks", NTicks)
            .With("orientation", Orientation)
            .With("outlinecolor", OutlineColor)
            .With("outlinewidth", OutlineWidth)
            .With("separatethousands", SeparateThousands)
            .With("showexponent", ShowExponent)
            .With("showticklabels", ShowTickLabels)
            .With("showtickprefix", ShowTickPrefix)
            .With("showticksuffix", ShowTickSuffix)
            .With("thickness", Thickness)
            .With("thicknessmode", ThicknessMode)
            .With("tick0", Tick0)
            .With("tickangle", TickAngle)
            .With("tickcolor", TickColor)
            .With("tickfont", TickFont)
            .With("tickformat", TickFormat)
            .With("tickformatstops", TickFormatStops)
            .With("ticklabeloverflow", TickLabelOverflow)
            .With("ticklabelposition", TickLabelPosition)
            .With("ticklabelstep", TickLabelStep)
            .With("ticklen", TickLen)
            .With("tickmode", TickMode)
            .With("tickprefix", TickPrefix)
            .With("ticks", Ticks)
            .With("ticksuffix", TickSuffix)
            .With("ticktext", TickText)
            .With("tickvals", TickVals)
            .With("tickwidth", TickWidth)
            .With("title", Title)
            .With("x", X)
            .With("xanchor", XAnchor)
            .With("xpad", XPad)
            .With("xref", XRef)
            .With("y", Y)
            .With("yanchor", YAnchor)
            .With("ypad", YPad)
            .With("yref", YRef);
}
