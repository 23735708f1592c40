using System.Net;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>All pictures of a run on one sheet, by notebook.</summary>
internal static class GalleryPage
{
    /// <summary>The page, null when no notebook has a picture.</summary>
    public static string? Of(IEnumerable<NotebookRun> runs)
    {
        var sections = string.Concat(runs.Select(Section));
        return sections.Length == 0
            ? null
            : PageFrame.Of(
                "Charts",
                $"<nav><a href=\"index.html\">All notebooks</a></nav>\n<main class=\"gallery\">\n{sections}</main>",
                []
            );
    }

    private static string Section(NotebookRun run)
    {
        var pictures = string.Concat(
            from cell in run.Notebook.CodeCells
            from output in cell.Outputs.OfType<JsonObject>()
            where output["data"].Member(ChartOutput.PictureType) is not null
            select Picture(output)
        );
        var page = Uri.EscapeDataString(run.Notebook.Name) + ".html";
        return pictures.Length == 0
            ? ""
            : $"<h2><a href=\"{page}\">{WebUtility.HtmlEncode(PageText.TitleOf(run.Notebook))}</a></h2>\n"
                + $"<div>{pictures}</div>\n";
    }

    private static string Picture(JsonObject output)
    {
        var base64 = MultilineText.Read(output["data"]![ChartOutput.PictureType]).Trim();
        var alt = WebUtility.HtmlEncode(
            output["metadata"].Member(ChartOutput.PictureType).Member("alt").Text() ?? "Picture"
        );
        return $"<img alt=\"{alt}\" src=\"data:{ChartOutput.PictureType};base64,{WebUtility.HtmlEncode(base64)}\">\n";
    }
}
