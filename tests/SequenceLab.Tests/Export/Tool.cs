using System.ComponentModel;
using System.Diagnostics;

namespace SequenceLab.Tests.Export;

/// <summary>Another program that a test asks; the test is skipped where the machine does not have it.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Probe">Arguments with which it succeeds if it has what the test needs.</param>
internal sealed record Tool(string Name, string[] Probe)
{
    private bool? works;

    public bool Works => works ??= Try();

    /// <summary>What it prints, given arguments and a text to read.</summary>
    public string Run(string input, params string[] arguments)
    {
        var (code, output, errors) = Start(input, arguments);
        Assert.True(code == 0, $"{Name} {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    private bool Try()
    {
        try
        {
            return Start("", Probe).Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private (int Code, string Output, string Errors) Start(string input, string[] arguments)
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
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
