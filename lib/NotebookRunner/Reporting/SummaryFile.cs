using System.Globalization;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary><c>summary.json</c>: what <see cref="ClosingTable"/> shows, for programs.</summary>
internal static class SummaryFile
{
    public const string Name = "summary.json";

    public static void Write(string folder, IReadOnlyList<NotebookRun> runs)
    {
        var notebooks = new JsonArray([.. runs.Select(Entry)]);
        AtomicFile.Write(
            Path.Combine(folder, Name),
            NotebookJson.Format(new JsonObject { ["notebooks"] = notebooks })
        );
    }

    private static JsonObject Entry(NotebookRun run)
    {
        var headlines = new JsonObject();
        foreach (var headline in run.Headlines)
        {
            headlines[headline.Name] = Value(headline.Value);
        }

        return new JsonObject
        {
            ["path"] = Path.GetRelativePath(Directory.GetCurrentDirectory(), run.Notebook.Path)
                .Replace('\\', '/'),
            ["status"] = run.Status switch
            {
                RunStatus.Ok => "ok",
                RunStatus.TimedOut => "timeout",
                RunStatus.Interrupted => "interrupted",
                _ => "failed",
            },
            ["cells"] = run.Cells,
            ["seconds"] = Math.Round(run.Elapsed.TotalSeconds, 3),
            ["headlines"] = headlines,
        };
    }

    /// <summary>A number where the text is one.</summary>
    private static JsonNode Value(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : text;
}
