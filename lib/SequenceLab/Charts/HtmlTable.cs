using System.Net;

namespace SequenceLab.Charts;

/// <summary>Tables of text for a notebook.</summary>
public static class HtmlTable
{
    /// <summary>A table, as in <c>HtmlTable.Of(["", "original", "here"], rows).DisplayAs("text/html")</c>.</summary>
    /// <param name="header">The heads of the columns.</param>
    /// <param name="rows">The cells of each row, as many as there are columns; all text is escaped.</param>
    /// <exception cref="ArgumentException">A row has another number of cells.</exception>
    public static string Of(string[] header, params string[][] rows)
    {
        if (rows.FirstOrDefault(row => row.Length != header.Length) is { } odd)
        {
            throw new ArgumentException(
                $"The row '{string.Join(" | ", odd)}' has {odd.Length} cells, the table {header.Length} columns.",
                nameof(rows)
            );
        }
        return $"<table><tr>{Cells("th", header)}</tr>"
            + string.Concat(rows.Select(row => $"<tr>{Cells("td", row)}</tr>"))
            + "</table>";
    }

    private static string Cells(string tag, string[] texts) =>
        string.Concat(texts.Select(text => $"<{tag}>{WebUtility.HtmlEncode(text)}</{tag}>"));
}
