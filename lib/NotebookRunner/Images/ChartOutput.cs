using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>An output of a cell that is a chart.</summary>
/// <param name="Output">The output.</param>
/// <param name="Data">Its forms by MIME type.</param>
/// <param name="Figure">The figure as plotly.js takes it.</param>
internal sealed record ChartOutput(JsonObject Output, JsonObject Data, JsonObject Figure)
{
    public const string PictureType = "image/png";

    private const double DefaultWidth = 700;
    private const double DefaultHeight = 450;

    /// <summary>The charts of a cell.</summary>
    public static IEnumerable<ChartOutput> Of(NotebookCell cell) =>
        from output in cell.Outputs.OfType<JsonObject>()
        let data = output["data"] as JsonObject
        where data is not null
        let figure = FigureOf(data)
        where figure is not null
        select new ChartOutput(output, data, figure);

    /// <summary>What the chart says, for readers who cannot see it.</summary>
    public string Title => TitleOf(Figure) ?? "Chart";

    /// <summary>The title of a figure as plotly.js takes it, null where it has none.</summary>
    public static string? TitleOf(JsonObject? figure) =>
        figure.Member("layout").Member("title").Member("text").Text();

    /// <summary>Puts a picture beside the chart's other forms, with the size it is meant to be shown at.</summary>
    public void AddPicture(string base64)
    {
        // Jupyter sorts the forms by name
        var before = Data.Count(form => string.CompareOrdinal(form.Key, PictureType) < 0);
        Data.Insert(before, PictureType, base64);
        if (Output["metadata"] is not JsonObject)
        {
            Output["metadata"] = new JsonObject();
        }

        Output["metadata"]![PictureType] = new JsonObject
        {
            ["alt"] = Title,
            ["height"] = Size("height", DefaultHeight),
            ["width"] = Size("width", DefaultWidth),
        };
    }

    private double Size(string name, double otherwise) =>
        Figure["layout"].Member(name) is JsonValue size && size.TryGetValue(out double pixels)
            ? pixels
            : otherwise;

    private static JsonObject? FigureOf(JsonObject data) =>
        data[ChartFigure.MimeType] as JsonObject
        ?? (data["text/html"] is { } html ? ChartFigure.FromHtml(MultilineText.Read(html)) : null);
}
