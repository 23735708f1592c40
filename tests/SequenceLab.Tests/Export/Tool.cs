using System.ComponentModel;
using System.Diagnostics;

namespace SequenceLab.Tests.Export;

/// <summary>Another program that a test asks; the test is skipped where the machine does not have it.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Probe">Arguments with which it succeeds if it has what the test needs.</param>
internal sealed record Tool(string Name, string[] Probe)
{
    /// <summary>The first of some programs that has what the test needs.</summary>
    public static async Task<Tool?> FirstThatWorks(params IEnumerable<Tool> tools)
    {
        foreach (var tool in tools)
            if (await tool.Works())
                return tool;
        return null;
    }

    /// <summary>What it prints, given arguments and a text to read.</summary>
    public async Task<string> Run(string input, params string[] arguments)
    {
        var (code, output, errors) = await Start(input, arguments);
        Assert.True(code == 0, $"{Name} {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    private async Task<bool> Works()
    {
        try
        {
            return (await Start("", Probe)).Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private async Task<(int Code, string Output, string Errors)> Start(string input, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Name, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
