namespace SequenceLab.NotebookRunner.Tests.Process;

/// <summary>What a run of the runner left.</summary>
internal sealed record RunnerResult(int ExitCode, string Output, string Error);
