using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SequenceLab.NotebookRunner;

/// <summary>What every page has: title, style, and the scripts it needs, all inside the page.</summary>
internal static class PageFrame
{
    /// <summary>A page. It loads nothing from elsewhere, and of scripts it runs only those given here.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">What it shows.</param>
    /// <param name="scripts">Scripts to put in, in order.</param>
    public static string Of(string title, string body, IEnumerable<string> scripts)
    {
        var code = scripts.Append(Part("page.js")).Select(Embeddable).ToList();
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(code)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <link rel="icon" href="data:,">
            <style>
            {Part("page.css")}</style>
            </head>
            <body>
            {body}
            {string.Concat(code.Select(script => $"<script>{script}</script>\n"))}</body>
            </html>

            """;
    }

    /// <summary>Scripts are allowed by their hash; plotly.js compiles its WebGL commands at run time.</summary>
    private static string Policy(IEnumerable<string> scripts)
    {
        var hashes = scripts.Select(script =>
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"
        );
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
            + $"script-src 'unsafe-eval' {string.Join(' ', hashes)}";
    }

    /// <summary>A script as a browser reads it within a page: it ends at no earlier tag, and all its lines at LF.</summary>
    private static string Embeddable(string code) =>
        code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');

    private static string Part(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
