using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>The two notebooks that tell soonest whether anything is learned, run once at quick scale.</summary>
public sealed class QuickRun : IDisposable
{
    /// <summary>What is run.</summary>
    public static readonly string[] Files =
    [
        Path.Combine(House.Root, "notebooks", "01-echo-a-value.ipynb"),
        Path.Combine(House.Root, "notebooks", "03-mnist-by-rows.ipynb"),
    ];

    private readonly DirectoryInfo output = Directory.CreateTempSubdirectory("quick-run-");

    public QuickRun()
    {
        var runner = Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            [runner, .. Files, "--output", output.FullName, "--scale", "quick", "--images", "never"]
        )
        {
            WorkingDirectory = House.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        Errors = process.StandardError.ReadToEnd();
        Errors += printed.Result;
        process.WaitForExit();
        ExitCode = process.ExitCode;
        var summary = Path.Combine(output.FullName, "summary.json");
        Notebooks = File.Exists(summary)
            ? [.. JsonNode.Parse(File.ReadAllText(summary))!["notebooks"]!.AsArray().Select(n => n!)]
            : [];
    }

    public int ExitCode { get; }

    public string Errors { get; }

    public IReadOnlyList<JsonNode> Notebooks { get; }

    /// <summary>A figure by its name, measured on real data or on the stand-in.</summary>
    public double Headline(string name) =>
        Notebooks
            .Select(n => n["headlines"]![name] ?? n["headlines"]![name + "_stand_in"])
            .Where(v => v is not null)
            .Select(v => double.Parse($"{v}", CultureInfo.InvariantCulture))
            .Single();

    public void Dispose() => output.Delete(recursive: true);
}
