namespace SequenceLab.NotebookRunner;

/// <summary>How a notebook ended.</summary>
internal enum RunStatus
{
    /// <summary>All its cells ran.</summary>
    Ok,

    /// <summary>A cell did not compile, threw, or took the process away.</summary>
    Failed,

    /// <summary>A cell took longer than allowed.</summary>
    TimedOut,

    /// <summary>A signal ended the run in one of its cells.</summary>
    Interrupted,
}
