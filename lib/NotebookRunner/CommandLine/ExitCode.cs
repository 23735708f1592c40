namespace SequenceLab.NotebookRunner;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A cell failed to compile, threw or timed out.</summary>
    public const int CellFailed = 1;

    /// <summary>The command line cannot be followed: bad arguments, no such file, not a notebook.</summary>
    public const int BadArguments = 2;

    /// <summary>Ended by Ctrl+C, as shells number it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM, as shells number it.</summary>
    public const int Terminated = 143;
}
