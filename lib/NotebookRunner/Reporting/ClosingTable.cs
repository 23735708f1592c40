using Spectre.Console;

namespace SequenceLab.NotebookRunner;

/// <summary>The table at the end: notebook, how it ended, cells, seconds, headline figures.</summary>
internal static class ClosingTable
{
    public static Table Of(IReadOnlyList<NotebookRun> runs)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn("notebook").AddColumn("status");
        table
            .AddColumn(new TableColumn("cells").RightAligned())
            .AddColumn(new TableColumn("seconds").RightAligned());
        table.AddColumn("headline");
        foreach (var run in runs)
        {
            table.AddRow(
                Markup.Escape(run.Notebook.Name),
                StatusText.Of(run),
                run.Cells.ToString(),
                run.Elapsed.TotalSeconds.ToString("0.0"),
                Markup.Escape(string.Join('\n', run.Headlines.Select(h => $"{h.Name}: {h.Value}")))
            );
        }

        return table;
    }
}
