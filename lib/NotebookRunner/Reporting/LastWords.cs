namespace SequenceLab.NotebookRunner;

/// <summary>The line that tells best what a cell is doing: the last it wrote or showed as text.</summary>
internal static class LastWords
{
    public static string? Of(HostMessage message)
    {
        var text = message switch
        {
            StreamMessage stream => stream.Text,
            DisplayMessage display => display.Data.GetValueOrDefault("text/plain"),
            UpdateMessage update => update.Data.GetValueOrDefault("text/plain"),
            _ => null,
        };
        return text?.Split('\n', '\r').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
    }
}
