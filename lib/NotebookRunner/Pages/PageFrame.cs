using System.Net;

namespace SequenceLab.NotebookRunner;

/// <summary>What every page has: title, style, and the scripts it needs, all inside the page.</summary>
internal static class PageFrame
{
    // nothing may come from elsewhere; plotly.js compiles its WebGL commands at run time
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        + "script-src 'unsafe-inline' 'unsafe-eval'";

    /// <summary>A page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">What it shows.</param>
    /// <param name="scripts">Scripts to put in, in order.</param>
    public static string Of(string title, string body, IEnumerable<string> scripts) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <link rel="icon" href="data:,">
            <style>
            {Part("page.css")}</style>
            </head>
            <body>
            {body}
            {string.Concat(scripts.Append(Part("page.js")).Select(Script))}</body>
            </html>

            """;

    private static string Script(string code) =>
        $"<script>{code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}</script>\n";

    private static string Part(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
