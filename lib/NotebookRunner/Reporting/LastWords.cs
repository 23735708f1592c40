using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner;

/// <summary>
/// The line that tells best what a cell is doing: the last it wrote or showed as text, or the title of the chart that
/// it drew.
/// </summary>
internal static class LastWords
{
    public static string? Of(HostMessage message)
    {
        var text = message switch
        {
            StreamMessage stream => stream.Text,
            DisplayMessage display => Shown(display.Data),
            UpdateMessage update => Shown(update.Data),
            _ => null,
        };
        return text?.Split('\n', '\r').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
    }

    private static string? Shown(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue("text/plain", out var text) ? text
        : data.TryGetValue(ChartOutput.FigureType, out var figure)
            ? ChartOutput.TitleOf(NotebookJson.ParseOrText(figure) as JsonObject)
        : null;
}
