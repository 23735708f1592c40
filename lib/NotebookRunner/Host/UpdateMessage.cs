namespace SequenceLab.NotebookRunner;

/// <summary>A value shown in place of an earlier one.</summary>
internal sealed record UpdateMessage(string Id, IReadOnlyDictionary<string, string> Data) : HostMessage;
