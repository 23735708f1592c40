namespace SequenceLab.NotebookRunner;

/// <summary>Text on <c>stdout</c> or <c>stderr</c>.</summary>
internal sealed record StreamMessage(string Name, string Text) : HostMessage;
