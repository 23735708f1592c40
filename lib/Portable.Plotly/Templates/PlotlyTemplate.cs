using Piece = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>plotly's default look as a template: bluish plots on white, its ten colors and its color scales.</summary>
internal static class PlotlyTemplate
{
    internal static readonly Color White = Color.fromHex("#FFFFFF");
    internal static readonly Color Plot = Color.fromHex("#E5ECF6");
    internal static readonly Color Ink = Color.fromHex("#2A3F5F");

    static readonly Color[] Colorway =
    [
        .. new[]
        {
            "#636EFA",
            "#EF553B",
            "#00CC96",
            "#AB63FA",
            "#FFA15A",
            "#19D3F3",
            "#FF6692",
            "#B6E880",
            "#FF97FF",
            "#FECB52",
        }.Select(Color.fromHex),
    ];

    static readonly StyleParam.Colorscale Sequential = Even(
        "#0d0887 #46039f #7201a8 #9c179e #bd3786 #d8576b #ed7953 #fb9f3a #fdca26 #f0f921"
    );

    static readonly StyleParam.Colorscale Diverging = Even(
        "#8e0152 #c51b7d #de77ae #f1b6da #fde0ef #f7f7f7 #e6f5d0 #b8e186 #7fbc41 #4d9221 #276419"
    );

    /// <summary>A template of its own, free to be changed.</summary>
    internal static Template Create() =>
        new Template()
            .WithValue("layout", LayoutDefaults())
            .WithValue("data", TraceDefaults.Create(Sequential));

    /// <summary>The color bar that all traces with a color scale share.</summary>
    internal static Piece ColorBar() => Of(("outlinewidth", 0.0), ("ticks", ""));

    internal static Piece Of(params (string Name, object? Value)[] properties)
    {
        var piece = new Piece();
        foreach (var (name, value) in properties)
            piece[name] = value;
        return piece;
    }

    static Piece LayoutDefaults() =>
        Of(
            ("title", Of(("x", 0.05))),
            ("font", Of(("color", Ink))),
            ("paper_bgcolor", White),
            ("plot_bgcolor", Plot),
            ("autotypenumbers", "strict"),
            (
                "colorscale",
                Of(("diverging", Diverging), ("sequential", Sequential), ("sequentialminus", Sequential))
            ),
            ("hovermode", "closest"),
            ("hoverlabel", Of(("align", "left"))),
            ("coloraxis", Of(("colorbar", ColorBar()))),
            ("geo", GeoDefaults()),
            ("mapbox", Of(("style", "light"))),
            ("polar", Of(("bgcolor", Plot), ("radialaxis", Axis()), ("angularaxis", Axis()))),
            ("scene", Of(("xaxis", SceneAxis()), ("yaxis", SceneAxis()), ("zaxis", SceneAxis()))),
            ("ternary", Of(("aaxis", Axis()), ("baxis", Axis()), ("caxis", Axis()), ("bgcolor", Plot))),
            ("xaxis", PlaneAxis()),
            ("yaxis", PlaneAxis()),
            ("annotationdefaults", Of(("arrowcolor", "#2a3f5f"), ("arrowhead", 0), ("arrowwidth", 1))),
            ("shapedefaults", Of(("line", Of(("color", Ink))))),
            ("colorway", Colorway)
        );

    static Piece GeoDefaults() =>
        Of(
            ("showland", true),
            ("landcolor", Plot),
            ("showlakes", true),
            ("lakecolor", White),
            ("subunitcolor", White),
            ("bgcolor", White)
        );

    static Piece Axis() => Of(("ticks", ""), ("linecolor", White), ("gridcolor", White));

    static Piece PlaneAxis() =>
        Axis()
            .WithValue("title", Of(("standoff", 15)))
            .WithValue("automargin", "height+width+left+right+top+bottom")
            .WithValue("zerolinecolor", White)
            .WithValue("zerolinewidth", 2.0);

    static Piece SceneAxis() =>
        Axis()
            .WithValue("gridwidth", 2.0)
            .WithValue("zerolinecolor", White)
            .WithValue("backgroundcolor", Plot)
            .WithValue("showbackground", true);

    static StyleParam.Colorscale Even(string colors)
    {
        var names = colors.Split(' ');
        return StyleParam.Colorscale.NewCustom(
            names.Select((name, i) => Tuple.Create(i / (names.Length - 1.0), Color.fromString(name)))
        );
    }
}
