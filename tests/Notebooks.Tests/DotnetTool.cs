using System.Diagnostics;

namespace SequenceLab.Notebooks.Tests;

/// <summary>Runs <c>dotnet</c> and its tools.</summary>
internal static class DotnetTool
{
    /// <summary>Runs to the end, with the standard output and the standard error as text.</summary>
    public static async Task<(int ExitCode, string Printed)> RunAsync(
        string folder,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors + await output);
    }
}
