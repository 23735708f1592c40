namespace SequenceLab.NotebookRunner;

/// <summary>What a <see cref="HostMessage"/> tells.</summary>
internal enum MessageKind
{
    /// <summary>The process has started and waits for its first cell.</summary>
    Ready,

    /// <summary>Text on <c>stdout</c>.</summary>
    StandardOutput,

    /// <summary>Text on <c>stderr</c>.</summary>
    StandardError,

    /// <summary>A value was shown.</summary>
    Display,

    /// <summary>A value is shown in place of an earlier one.</summary>
    Update,

    /// <summary>The value of the cell's last expression.</summary>
    Result,

    /// <summary>The cell has ended, well or with an error.</summary>
    Done,
}
