using Microsoft.DotNet.Interactive.CSharp;

namespace Microsoft.DotNet.Interactive.Tests;

/// <summary>A kernel in a folder of its own, with the console captured.</summary>
internal sealed class CellBench : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();
    private readonly Recorder recorder = new();
    private readonly ConsoleCapture console;
    private readonly CSharpKernel kernel;
    private int cells;

    public CellBench(params CarriedAssembly[] carried)
    {
        Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory("kernel-tests-").FullName);
        // as the system names it, links resolved
        Folder = Directory.GetCurrentDirectory();
        console = new ConsoleCapture(recorder);
        kernel = new CSharpKernel(recorder, carried);
    }

    public string Folder { get; }

    /// <summary>Runs a cell that must succeed and returns what it said.</summary>
    public async Task<IReadOnlyList<string>> Run(string code)
    {
        recorder.Lines.Clear();
        var error = await kernel.RunAsync(code, $"cell {++cells}");
        Assert.Null(error);
        return [.. recorder.Lines];
    }

    /// <summary>Runs a cell that must fail.</summary>
    public async Task<CellError> Fail(string code)
    {
        var error = await kernel.RunAsync(code, $"cell {++cells}");
        Assert.NotNull(error);
        return error;
    }

    public void Dispose()
    {
        kernel.Dispose();
        console.Dispose();
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Folder, recursive: true);
    }
}
