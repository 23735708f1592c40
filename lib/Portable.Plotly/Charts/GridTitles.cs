using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Where the titles of a grid's cells stand: above the middle of each, by plotly.js's own arithmetic.</summary>
internal sealed record GridTitles(int Rows, int Columns, double XGap, double YGap, bool TopToBottom)
{
    /// <summary>A text above each of the first cells.</summary>
    internal Annotation[] Annotations(IEnumerable<string> titles, Optional<Font> font, double offset)
    {
        var columns = Cells(Columns, XGap);
        var rows = Cells(Rows, YGap);
        if (TopToBottom)
            Array.Reverse(rows);
        return [.. titles.Select((title, cell) => At(columns[cell % Columns], rows[cell / Columns], title))];

        Annotation At((double Start, double End) column, (double Start, double End) row, string title) =>
            new Annotation()
                .WithValue("x", (column.Start + column.End) / 2)
                .WithValue("y", row.End + offset)
                .With("font", font)
                .WithValue("showarrow", false)
                .WithValue("text", title)
                .WithValue("xanchor", "center")
                .WithValue("xref", "paper")
                .WithValue("yanchor", "bottom")
                .WithValue("yref", "paper");
    }

    static (double Start, double End)[] Cells(int count, double gap)
    {
        var step = 1 / (count - gap);
        return [.. Enumerable.Range(0, count).Select(i => (step * i, step * i + step * (1 - gap)))];
    }
}
