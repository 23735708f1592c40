using Microsoft.DotNet.Interactive.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>The cell has ended, well or with an error.</summary>
internal sealed record DoneMessage(CellError? Error) : HostMessage;
