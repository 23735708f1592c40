using static Plotly.NET.PlotlyTemplate;
using Piece = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>The part of plotly's default template that is about traces, by the type of trace.</summary>
internal static class TraceDefaults
{
    /// <param name="sequential">The color scale of traces that have one.</param>
    internal static Piece Create(StyleParam.Colorscale sequential)
    {
        var all = new Piece();
        Add(all, BarMarker().WithValue("error_x", Colored(Ink)).WithValue("error_y", Colored(Ink)), "bar");
        Add(all, BarMarker(), "barpolar");
        Add(all, Of(("aaxis", CarpetAxis()), ("baxis", CarpetAxis())), "carpet");
        Add(all, Of(("marker", Of(("pattern", Hatching())))), "histogram");
        Add(all, Of(("automargin", true)), "pie");
        Add(all, Of(("line", WithColorBar())), "parcoords");
        Add(all, Of(("marker", WithColorBar()), ("line", WithColorBar())), "scatter3d");
        Add(all, Of(("cells", TableCells("#EBF0F8")), ("header", TableCells("#C8D4E3"))), "table");
        Add(all, WithColorBar(), "contourcarpet", "mesh3d");
        Add(
            all,
            WithColorBar().WithValue("colorscale", sequential),
            "choropleth",
            "contour",
            "heatmap",
            "heatmapgl",
            "histogram2d",
            "histogram2dcontour",
            "surface"
        );
        Add(
            all,
            Of(("marker", WithColorBar())),
            "scatter",
            "scattercarpet",
            "scattergeo",
            "scattergl",
            "scattermapbox",
            "scatterpolar",
            "scatterpolargl",
            "scatterternary"
        );
        return all;
    }

    static void Add(Piece all, Piece defaults, params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
            all[type] = new[] { defaults };
    }

    static Piece WithColorBar() => Of(("colorbar", ColorBar()));

    static Piece Colored(Color color) => Of(("color", color));

    static Piece Hatching() => Of(("fillmode", "overlay"), ("size", 10), ("solidity", 0.2));

    static Piece BarMarker() =>
        Of(("marker", Of(("line", Colored(Plot).WithValue("width", 0.5)), ("pattern", Hatching()))));

    static Piece CarpetAxis() =>
        Of(
            ("linecolor", White),
            ("gridcolor", White),
            ("endlinecolor", Ink),
            ("minorgridcolor", White),
            ("startlinecolor", Ink)
        );

    static Piece TableCells(string fill) =>
        Of(("fill", Colored(Color.fromHex(fill))), ("line", Colored(White)));
}
