using System.Globalization;
using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>All notebooks, run once at quick scale.</summary>
public sealed class QuickRun : IAsyncLifetime
{
    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory("quick-run-");

    public int ExitCode { get; private set; }

    public string Printed { get; private set; } = "";

    public IReadOnlyList<JsonNode> Notebooks { get; private set; } = [];

    /// <summary>A figure by its name, measured on real data or on the stand-in.</summary>
    public double Headline(string name) =>
        Notebooks
            .Select(n => n["headlines"]![name] ?? n["headlines"]![name + "_stand_in"])
            .Where(v => v is not null)
            .Select(v => double.Parse($"{v}", CultureInfo.InvariantCulture))
            .Single();

    public async ValueTask InitializeAsync()
    {
        (ExitCode, Printed) = await DotnetTool.RunAsync(
            Repository.Root,
            [
                Repository.Runner,
                .. Repository.Notebooks,
                "--output",
                _output.FullName,
                "--scale",
                "quick",
                "--images",
                "never",
            ]
        );
        var summary = Path.Combine(_output.FullName, "summary.json");
        Notebooks = File.Exists(summary)
            ? [.. JsonNode.Parse(File.ReadAllText(summary))!["notebooks"]!.AsArray().Select(n => n!)]
            : [];
    }

    public ValueTask DisposeAsync()
    {
        _output.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
