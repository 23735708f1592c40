namespace SequenceLab.NotebookRunner;

/// <summary>The value of the cell's last expression, by MIME type.</summary>
internal sealed record ResultMessage(IReadOnlyDictionary<string, string> Data) : HostMessage;
