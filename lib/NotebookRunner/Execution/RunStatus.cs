namespace SequenceLab.NotebookRunner;

/// <summary>How a notebook ended.</summary>
internal enum RunStatus
{
    Ok,
    Failed,
    TimedOut,
}
