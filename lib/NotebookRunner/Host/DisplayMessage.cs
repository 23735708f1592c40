namespace SequenceLab.NotebookRunner;

/// <summary>A value shown, by MIME type.</summary>
internal sealed record DisplayMessage(string Id, IReadOnlyDictionary<string, string> Data) : HostMessage;
