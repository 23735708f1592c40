using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace SequenceLab.NotebookRunner.Tests.Process;

/// <summary>A folder with notebooks, and the runner as a process of its own in it.</summary>
internal sealed class Workplace : IDisposable
{
    private const string Nowhere = "http://127.0.0.1:1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The program under test.</summary>
    public static readonly string Runner = typeof(Workplace)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Runner")
        .Value!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("runner-tests-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Add(string file, params JsonObject[] cells) =>
        AddText(file, NotebookJson.Format(TestNotebook.Of(cells)));

    public void AddText(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public JsonObject Json(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsObject();

    public IReadOnlyList<NotebookCell> Cells(string file) => NotebookReader.Read(PathOf(file)).CodeCells;

    public async Task<RunnerResult> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return await Finish(process);
    }

    /// <summary>Runs with a proxy that is not there.</summary>
    public async Task<RunnerResult> RunWithoutNetwork(params string[] arguments)
    {
        using var process = Start(arguments, ("http_proxy", Nowhere), ("https_proxy", Nowhere));
        return await Finish(process);
    }

    public System.Diagnostics.Process Start(params string[] arguments) => Start(arguments, []);

    public System.Diagnostics.Process Start(
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo("dotnet", [Runner, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return System.Diagnostics.Process.Start(start)!;
    }

    public static async Task<RunnerResult> Finish(System.Diagnostics.Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new RunnerResult(process.ExitCode, Lines(await output), Lines(await error));

        static string Lines(string text) => text.ReplaceLineEndings("\n");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
