namespace SequenceLab.NotebookRunner;

/// <summary>
/// The line that tells best what a cell is doing: the last it wrote or showed as text, or the title of the chart that
/// it drew.
/// </summary>
internal static class ProgressText
{
    public static string? Of(HostMessage message)
    {
        var text = message.Kind switch
        {
            MessageKind.StandardOutput or MessageKind.StandardError => message.Text,
            MessageKind.Display or MessageKind.Update => Shown(message.Data!),
            _ => null,
        };
        return text?.Split('\n', '\r').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
    }

    private static string? Shown(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue("text/plain", out var text) ? text
        : ChartFigure.Read(data) is { } figure ? ChartOutput.TitleOf(figure)
        : null;
}
