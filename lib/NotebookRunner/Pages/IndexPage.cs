using System.Globalization;
using System.Net;

namespace SequenceLab.NotebookRunner;

/// <summary>The page that leads to all others, with the results of the run.</summary>
internal static class IndexPage
{
    /// <summary>The page of a run of several notebooks.</summary>
    public static string Of(IReadOnlyList<NotebookRun> runs) =>
        PageFrame.Of(
            "Notebooks",
            $"""
            <main>
            <h1>Notebooks</h1>
            <table>
            <thead><tr><th>notebook</th><th>status</th><th>cells</th><th>seconds</th><th>results</th></tr></thead>
            <tbody>
            {string.Concat(runs.Select(Row))}</tbody>
            </table>
            {(GalleryPage.Of(runs) is null ? "" : "<p><a href=\"charts.html\">All charts</a></p>")}
            </main>
            """,
            []
        );

    private static string Row(NotebookRun run)
    {
        var name = run.Notebook.Name;
        var results = string.Join(
            "<br>",
            run.Headlines.Select(headline => Encode($"{headline.Name}: {headline.Value}"))
        );
        var seconds = run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"<tr><td><a href=\"{Uri.EscapeDataString(name)}.html\">{Encode(PageText.TitleOf(run.Notebook))}</a></td>"
            + $"<td>{Encode(StatusText.Of(run))}</td><td>{run.Cells}</td><td>{seconds}</td><td>{results}</td></tr>\n";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
