using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>A notebook as one page to read, with everything in it.</summary>
internal static class NotebookPage
{
    /// <summary>The page of a notebook that has run.</summary>
    public static string Of(NotebookRun run)
    {
        var body = Body(run);
        return PageFrame.Of(PageText.TitleOf(run.Notebook), body, Scripts(body));
    }

    /// <summary>What the page shows, without style and scripts.</summary>
    public static string Body(NotebookRun run)
    {
        var notebook = run.Notebook;
        var text = new PageText(Path.GetDirectoryName(notebook.Path)!);
        var main = new StringBuilder();
        foreach (var cell in notebook.Cells)
        {
            main.Append("<section>").Append(Cell(cell, text)).Append("</section>\n");
        }

        return $"""
            <nav><a href="index.html">All notebooks</a></nav>
            <main>
            {main}</main>
            <footer>{WebUtility.HtmlEncode(Path.GetFileName(notebook.Path))}, {StatusText.Of(
                run
            )}, {run.Elapsed.TotalSeconds:0.0} s</footer>
            """;
    }

    private static string Cell(NotebookCell cell, PageText text) =>
        cell.Type switch
        {
            "code" when cell.Language == NotebookKernel.CSharp =>
                $"<pre class=\"source\"><code>{CSharpColors.ToHtml(cell.Source)}</code></pre>\n"
                    + PageOutput.ToHtml(cell, text),
            "code" => $"<pre class=\"source\"><code>{WebUtility.HtmlEncode(cell.Source)}</code></pre>\n"
                + PageOutput.ToHtml(cell, text),
            "markdown" =>
                $"<div class=\"words\">{text.ToHtml(cell.Source, cell.Node["attachments"] as JsonObject)}</div>",
            _ => $"<pre class=\"raw\">{WebUtility.HtmlEncode(cell.Source)}</pre>",
        };

    /// <summary>Only what the page uses: plotly.js alone has some megabytes.</summary>
    private static IEnumerable<string> Scripts(string body)
    {
        (string Mark, Func<string?> Script)[] needs =
        [
            ("<figure class=\"chart\"", WebScript.Plotly),
            ("class=\"math", WebScript.Temml),
        ];
        return needs
            .Where(need => body.Contains(need.Mark, StringComparison.Ordinal))
            .Select(need => need.Script())
            .OfType<string>();
    }
}
