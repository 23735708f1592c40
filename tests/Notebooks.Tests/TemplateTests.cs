using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>What <c>dotnet new</c> gives a reader is a notebook that runs and learns.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("template-");

    private static string Template => Path.Combine(Repository.Root, "templates", "notebook");

    [Fact]
    public async Task A_new_notebook_bears_its_name_and_runs()
    {
        // the notebook loads the library from ../lib
        var notebooks = _folder.CreateSubdirectory("notebooks").FullName;
        Repository.CopyLibrary(Path.Combine(_folder.FullName, "lib", "SequenceLab", "bin"));
        await Dotnet("new", "install", Template, "--debug:custom-hive", Hive);
        await Dotnet(
            "new",
            "sequencelab-notebook",
            "-n",
            "06-waves",
            "-o",
            notebooks,
            "--debug:custom-hive",
            Hive
        );

        var made = Path.Combine(notebooks, "06-waves.ipynb");
        Assert.Equal([made], Directory.GetFiles(notebooks));
        Assert.StartsWith("# 06-waves\n", NotebookFile.Read(made).Cells[0].Source);

        var output = Path.Combine(_folder.FullName, "out");
        await Dotnet(Repository.Runner, made, "--output", output, "--scale", "quick", "--images", "never");
        var summary = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "summary.json")))!;
        Assert.InRange(double.Parse($"{summary["notebooks"]![0]!["headlines"]!["test_accuracy"]}"), 0.9, 1.0);
    }

    /// <summary>Templates installed for this test alone.</summary>
    private string Hive => Path.Combine(_folder.FullName, "hive");

    private async Task Dotnet(params string[] arguments)
    {
        var (exitCode, printed) = await DotnetTool.RunAsync(_folder.FullName, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{printed}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
