namespace SequenceLab.NotebookRunner;

/// <summary>What a notebook's process tells the runner, one JSON object a line.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Text">What was written, with <see cref="MessageKind.StandardOutput"/> and its like.</param>
/// <param name="Id">The display that was made or changed.</param>
/// <param name="Data">What is shown, by MIME type.</param>
/// <param name="Error">How the cell failed, with <see cref="MessageKind.Done"/>; null when it ended well.</param>
internal sealed record HostMessage(
    MessageKind Kind,
    string Text = "",
    string? Id = null,
    IReadOnlyDictionary<string, string>? Data = null,
    CellError? Error = null
);
