using System.Text.Json.Nodes;

namespace SequenceLab.Notebooks.Tests;

/// <summary>
/// A small notebook with the setup cells of the lessons, in dotnet-repl: the published kernel, which carries
/// FSharp.Core 10.0 and finds libtorch in the package cache.
/// </summary>
public sealed class PublishedKernelTests : IDisposable
{
    private const string Packages = """
        #r "nuget: TorchSharp-cpu, 0.107.0"
        #r "nuget: Plotly.NET, 6.0.0"
        #r "nuget: Plotly.NET.CSharp, 0.14.0"
        #r "nuget: Plotly.NET.Interactive, 6.0.0"
        """;

    private const string Trains = """
        using TorchSharp;
        var lstm = torch.nn.LSTM(3, 4);
        var (outputs, _, _) = lstm.call(torch.ones(5, 2, 3));
        outputs.sum().backward();
        Console.WriteLine($"gradient of {lstm.parameters().First().grad.numel()} weights");
        """;

    private const string Draws = """
        using Plotly.NET.CSharp;
        Chart.Line<int, double, string>(x: [1, 2, 3], y: [0.5, 0.25, 0.125])
        """;

    // the tool of .config/dotnet-tools.json
    private static readonly Lazy<Task<(int, string)>> ToolsRestored = new(() =>
        DotnetTool.RunAsync(Repository.Root, ["tool", "restore"])
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("a kernel's folder ");

    [Fact]
    public async Task Trains_and_draws_after_the_setup_cells()
    {
        var cells = await Repl("whole", Setup(Repository.Library), Packages, Trains, Draws);
        Assert.Contains("gradient of 48 weights", cells[2]);
        Assert.Contains("Plotly.newPlot", cells[3]);
    }

    [Fact]
    public async Task Two_processes_at_once_do_not_disturb_each_other()
    {
        var runs = await Task.WhenAll(
            Repl("one", Setup(Repository.Library), Packages, Trains),
            Repl("two", Setup(Repository.Library), Packages, Trains)
        );
        Assert.All(runs, cells => Assert.Contains("gradient of 48 weights", cells[2]));
    }

    [Fact]
    public async Task The_library_may_lie_in_a_path_with_spaces()
    {
        var copy = Path.Combine(_folder.FullName, "library of mine");
        Repository.CopyLibrary(copy);
        var cells = await Repl(
            "spaces",
            Setup(Path.Combine(copy, "SequenceLab.dll")),
            Packages,
            Trains,
            Draws
        );
        Assert.Contains("gradient of 48 weights", cells[2]);
        Assert.Contains("Plotly.newPlot", cells[3]);
    }

    private static string Setup(string library) =>
        $"""
            #r "{library.Replace('\\', '/')}"
            SequenceLab.Kernels.Prepare();
            """;

    /// <summary>The outputs of each cell as JSON, from a run in which no cell failed.</summary>
    private async Task<string[]> Repl(string name, params string[] cells)
    {
        await ToolsRestored.Value;
        var notebook = Path.Combine(_folder.FullName, $"{name}.ipynb");
        var output = Path.Combine(_folder.FullName, $"{name} executed.ipynb");
        File.WriteAllText(notebook, SmallNotebook.Of(cells));
        var (exitCode, printed) = await DotnetTool.RunAsync(
            Repository.Root,
            ["repl", "--run", notebook, "--exit-after-run", "--output-path", output]
        );
        Assert.True(exitCode == 0, $"{printed}{(File.Exists(output) ? File.ReadAllText(output) : "")}");
        var executed = JsonNode.Parse(File.ReadAllText(output))!["cells"]!.AsArray();
        return [.. executed.Select(c => c!["outputs"]!.ToJsonString())];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
