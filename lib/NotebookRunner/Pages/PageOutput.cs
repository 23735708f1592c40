using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SequenceLab.NotebookRunner;

/// <summary>Outputs of cells as HTML: the richest form that needs nothing from elsewhere.</summary>
internal static partial class PageOutput
{
    /// <summary>The pictures that browsers show, in the order in which one is chosen.</summary>
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The HTML of all outputs of a cell, empty when it has none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="text">Sets Markdown.</param>
    public static string ToHtml(NotebookCell cell, PageText text)
    {
        var charts = ChartOutput.Of(cell).ToDictionary(chart => chart.Output);
        return string.Concat(
            cell.Outputs.OfType<JsonObject>()
                .Select(output =>
                    charts.TryGetValue(output, out var chart)
                        ? Chart(chart)
                        : output["output_type"].Text() switch
                        {
                            "stream" => Pre(MultilineText.Read(output["text"])),
                            "error" => Pre(Traceback(output), "error"),
                            _ => output["data"] is JsonObject data ? Data(data, output, text) : "",
                        }
                )
                .Select(html => $"<div class=\"output\">{html}</div>\n")
        );
    }

    /// <summary>HTML without what would run or be loaded from elsewhere.</summary>
    public static string WithoutScripts(string html) => FromElsewhere().Replace(html, "");

    /// <summary>The figure as JSON, which escapes what could end the script element it stands in.</summary>
    private static string Chart(ChartOutput chart)
    {
        var figure = new JsonObject
        {
            ["data"] = chart.Figure["data"]?.DeepClone(),
            ["layout"] = chart.Figure["layout"]?.DeepClone() ?? new JsonObject(),
        };
        return $"<figure class=\"chart\" aria-label=\"{Encode(chart.Title)}\"><div></div>{Picture(chart)}"
            + $"<script type=\"application/json\">{figure.ToJsonString()}</script></figure>";
    }

    private static string Picture(ChartOutput chart) =>
        chart.Data[ChartOutput.PictureType] is { } base64
            ? Image(ChartOutput.PictureType, MultilineText.Read(base64), chart.Output)
            : "";

    private static string Data(JsonObject data, JsonObject output, PageText text)
    {
        if (Form("text/html") is { } html)
        {
            return WithoutScripts(html);
        }

        if (Form("text/markdown") is { } markdown)
        {
            return text.ToHtml(markdown);
        }

        if (Form("image/svg+xml") is { } svg)
        {
            // as a picture it can neither run scripts nor load anything
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), output);
        }

        if (Form("text/latex") is { } latex)
        {
            return $"<div class=\"math\">{Encode(latex.Trim().Trim('$'))}</div>";
        }

        if (Array.Find(Pictures, data.ContainsKey) is { } type)
        {
            return Image(type, Form(type) ?? "", output);
        }

        return Form("text/plain") is { } plain ? Pre(plain)
            : data["application/json"] is { } json ? Pre(NotebookJson.Format(json))
            : Pre($"[{string.Join(", ", data.Select(form => form.Key))}]");

        string? Form(string name) =>
            data[name] is { } node and not JsonObject ? MultilineText.Read(node) : null;
    }

    private static string Image(string type, string base64, JsonObject output)
    {
        var hints = output["metadata"].Member(type);
        var width = hints.Member("width") is { } value ? $" width=\"{Encode($"{value}")}\"" : "";
        var alt = Encode(hints.Member("alt").Text() ?? "");
        return $"<img alt=\"{alt}\"{width} src=\"data:{type};base64,{Encode(base64.Trim())}\">";
    }

    private static string Traceback(JsonObject error) =>
        error["traceback"] is JsonArray { Count: > 0 } lines
            ? string.Join('\n', lines.Select(line => line?.ToString()))
            : $"{error["ename"]}: {error["evalue"]}";

    /// <summary>What a terminal would show in the end: no colors, and of lines written over, the last.</summary>
    private static string Pre(string text, string name = "")
    {
        var lines = TerminalCode()
            .Replace(text, "")
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split('\n');
        var last = lines
            .Select(line => line.TrimEnd('\r'))
            .Select(line => line[(line.LastIndexOf('\r') + 1)..]);
        return $"<pre class=\"{name}\">{Encode(string.Join('\n', last).TrimEnd())}</pre>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // a script that is not closed reaches to the end
    [GeneratedRegex(
        @"<script\b.*?(?:</script\s*>|\z)|<(?:link|meta|base)\b[^>]*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex FromElsewhere();

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]")]
    private static partial Regex TerminalCode();
}
