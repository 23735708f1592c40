using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>Finds the figure of a chart in what a cell shows.</summary>
internal static class ChartFigure
{
    /// <summary>The MIME type of a figure, which some front ends and Python's plotly use.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    private const string Call = "Plotly.newPlot(";

    /// <summary>The figure in one of the forms of a value, null when it is no chart.</summary>
    public static JsonObject? Read(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(MimeType, out var json) ? NotebookJson.ParseOrText(json) as JsonObject
        : data.TryGetValue("text/html", out var html) ? FromHtml(html)
        : null;

    /// <summary>
    /// The figure that a script hands to plotly.js, null when there is none. Plotly.NET.Interactive writes
    /// <c>var data = […]; var layout = {…}; var config = {…}; Plotly.newPlot('…', data, layout, config);</c>
    /// </summary>
    public static JsonObject? FromHtml(string html)
    {
        var call = html.IndexOf(Call, StringComparison.Ordinal);
        if (call < 0 || Json(html, "var data = ") is not JsonArray data)
        {
            return null;
        }

        return new JsonObject
        {
            ["data"] = data,
            ["layout"] = Json(html, "var layout = ") as JsonObject ?? [],
        };
    }

    /// <summary>The JSON value that stands after some words.</summary>
    private static JsonNode? Json(string html, string before)
    {
        var start = html.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(html[(start + before.Length)..]));
        try
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return NotebookJson.ParseOrText(value.RootElement.GetRawText());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
