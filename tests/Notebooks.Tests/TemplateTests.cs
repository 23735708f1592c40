using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>What <c>dotnet new</c> gives a reader is a notebook that runs and learns.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("template-");

    private static string Template => Path.Combine(House.Root, "templates", "notebook");

    [Fact]
    public void A_new_notebook_bears_its_name_and_runs()
    {
        Dotnet("new", "install", Template, "--debug:custom-hive", Hive);
        Dotnet(
            "new",
            "sequencelab-notebook",
            "-n",
            "06-waves",
            "-o",
            folder.FullName,
            "--debug:custom-hive",
            Hive
        );

        var made = Path.Combine(folder.FullName, "06-waves.ipynb");
        Assert.Equal([made], Directory.GetFiles(folder.FullName));
        Assert.StartsWith("# 06-waves\n", NotebookFile.Read(made).Cells[0].Source);

        var runner = Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll");
        var output = Path.Combine(folder.FullName, "out");
        Dotnet(runner, made, "--output", output, "--scale", "quick", "--images", "never");
        var summary = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "summary.json")))!;
        Assert.InRange(double.Parse($"{summary["notebooks"]![0]!["headlines"]!["test_accuracy"]}"), 0.9, 1.0);
    }

    /// <summary>Templates installed for this test alone.</summary>
    private string Hive => Path.Combine(folder.FullName, "hive");

    private void Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{errors}{printed.Result}");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
