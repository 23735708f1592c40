namespace SequenceLab.NotebookRunner;

/// <summary>The process has started and waits for its first cell.</summary>
internal sealed record ReadyMessage : HostMessage;
