using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

/// <summary>Notebooks that ask much of the runner.</summary>
public sealed class LoadTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task FiveHundredCellsAreRunInOrder()
    {
        var cells = Enumerable.Range(1, 500).Select(i => Cell($"Console.Write({i});"));
        _workplace.Add("a.ipynb", [.. cells]);
        var result = await _workplace.Run("a.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            Enumerable.Range(1, 500).Select(i => $"{i}"),
            _workplace.Cells("out/a.ipynb").Select(cell => MultilineText.Read(cell.Outputs[0]!["text"]))
        );
    }

    [Fact]
    public async Task MemoryThatRunsOutIsTold()
    {
        _workplace.Add(
            "a.ipynb",
            Cell("var all = new List<byte[]>();\nwhile (true) all.Add(new byte[1 << 20]);")
        );
        _workplace.Add("b.ipynb", Cell("\"fine\""));
        using var runner = _workplace.Start(["a.ipynb", "b.ipynb"], ("DOTNET_GCHeapHardLimit", "0x14000000"));
        var result = await Workplace.Finish(runner);
        Assert.Equal(1, result.ExitCode);
        Assert.Matches("^a.ipynb, cell 1.*(OutOfMemoryException|DeadKernelError)", result.Error);
        Assert.Contains("fine", _workplace.Cells("out/b.ipynb")[0].Outputs.ToJsonString());
    }

    [Fact]
    public async Task WhatAThreadWritesAfterItsCellHarmsNothing()
    {
        _workplace.Add(
            "a.ipynb",
            Cell(
                """
                var go = new System.Threading.ManualResetEventSlim();
                for (var i = 0; i < 100; i++)
                {
                    new System.Threading.Thread(() => { go.Wait(); Console.WriteLine("from a thread"); }).Start();
                }
                Console.WriteLine("first");
                """
            ),
            Cell("go.Set();\nawait Task.Delay(500);\nConsole.WriteLine(\"second\");"),
            Cell(
                "new System.Threading.Thread(() => { while (true) Console.WriteLine(\"on and on\"); }).Start();"
            )
        );
        _workplace.Add("b.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run("a.ipynb", "b.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Contains("first\\n", cells[0].Outputs.ToJsonString());
        Assert.Contains("second\\n", cells[1].Outputs.ToJsonString());
        Assert.Contains("fine", _workplace.Cells("out/b.ipynb")[0].Outputs.ToJsonString());
    }

    [Fact]
    public async Task AnotherFolderAndCultureStayInTheirNotebook()
    {
        const string asks = "$\"{Environment.CurrentDirectory} {0.5}\"";
        _workplace.Add(
            "a.ipynb",
            Cell(
                """
                var comma = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
                comma.NumberFormat.NumberDecimalSeparator = ",";
                System.Globalization.CultureInfo.DefaultThreadCurrentCulture = comma;
                System.Globalization.CultureInfo.CurrentCulture = comma;
                Environment.CurrentDirectory = System.IO.Path.GetTempPath();
                Environment.SetEnvironmentVariable("PATH", "");
                """
            ),
            Cell("0.5"),
            Cell("Console.WriteLine($\"share: 0.5\");", CellTag.Headline)
        );
        _workplace.Add("b.ipynb", Cell(asks));
        var result = await _workplace.Run("a.ipynb", "b.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith($"{_workplace.Folder} 0.5", Shown("out/b.ipynb"));
        var summary = _workplace.Json("out/summary.json")["notebooks"]![0]!;
        Assert.Equal(("a.ipynb", 0.5), ((string?)summary["path"], (double)summary["headlines"]!["share"]!));

        string Shown(string file) =>
            MultilineText.Read(_workplace.Cells(file)[0].Outputs[0]!["data"]!["text/plain"]);
    }

    [Fact]
    public async Task TwoRunnersInOneFolderDoNotDisturbEachOther()
    {
        _workplace.Add("a.ipynb", Cell("Console.Write(\"once\");"));
        _workplace.Add("b.ipynb", Cell("Console.Write(\"once\");"));
        string[] both = ["a.ipynb", "b.ipynb"];
        var results = await Task.WhenAll(_workplace.Run(both), _workplace.Run(both));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));

        results = await Task.WhenAll(
            _workplace.Run([.. both, "--in-place"]),
            _workplace.Run([.. both, "--in-place"])
        );
        // who comes second to a notebook finds it changed, or writes the same
        Assert.All(both, file => Assert.InRange(results.Count(result => FindsChanged(result, file)), 0, 1));
        Assert.All(
            results,
            result => Assert.Equal(both.Any(file => FindsChanged(result, file)) ? 1 : 0, result.ExitCode)
        );
        Assert.All(
            ["a.ipynb", "b.ipynb", "out/a.ipynb", "out/b.ipynb"],
            file => Assert.Equal("once", MultilineText.Read(_workplace.Cells(file)[0].Outputs[0]!["text"]))
        );
        Assert.Empty(Directory.GetFiles(_workplace.Folder, "*.part", SearchOption.AllDirectories));

        static bool FindsChanged(RunnerResult result, string file) =>
            result.Error.Contains($"{file} was changed while");
    }
}
