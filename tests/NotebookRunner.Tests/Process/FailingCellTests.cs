using SequenceLab.NotebookRunner.Tests.Images;
using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class FailingCellTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task CellThatThrowsEndsItsNotebookAndNoOther()
    {
        var stale = Cell("var never = 1;");
        stale["execution_count"] = 9;
        _workplace.Add(
            "a.ipynb",
            Cell("1"),
            Cell("Console.Write(\"so far\");\n\nthrow new Exception(\"boom\");"),
            stale
        );
        _workplace.Add("b.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run("a.ipynb", "b.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.ipynb, cell 2, line 3: Exception: boom\n", result.Error);
        Assert.Contains("in cell 2:line 3", result.Error);
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Equal("stream", (string?)cells[1].Outputs[0]!["output_type"]);
        var error = cells[1].Outputs[1]!;
        Assert.Equal(("error", "Exception", "boom"), (Text("output_type"), Text("ename"), Text("evalue")));
        Assert.Equal("System.Exception: boom", (string?)error["traceback"]![0]);
        Assert.Null(cells[2].Node["execution_count"]);
        Assert.NotEmpty(_workplace.Cells("out/b.ipynb")[0].Outputs);
        var summary = _workplace.Json("out/summary.json")["notebooks"]!;
        Assert.Equal(("failed", "ok"), ((string?)summary[0]!["status"], (string?)summary[1]!["status"]));

        string? Text(string member) => (string?)error[member];
    }

    [Fact]
    public async Task CellThatDoesNotCompileIsQuoted()
    {
        _workplace.Add("a.ipynb", Cell("var a = 1;\nvar b = missing;"));
        var result = await _workplace.Run("a.ipynb");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "a.ipynb, cell 1, line 2: CompilationError: (2,9): error CS0103: The name 'missing' does not exist in the "
                + "current context\n        var b = missing;\n                ^\n",
            result.Error
        );
        Assert.Equal("CompilationError", (string?)_workplace.Cells("out/a.ipynb")[0].Outputs[0]!["ename"]);
    }

    [Fact]
    public async Task LinesAreCountedInTheCellWhateverTheKernelTakesOutOfIt()
    {
        _workplace.Add(
            "a.ipynb",
            Cell("#r \"nuget: Plotly.NET, 6.0.0\"\n\n#!time\nint f(int n) =>\n    1 / (n - n);"),
            Cell("#!time\n\nf(2)")
        );
        _workplace.Add("b.ipynb", Cell("#r \"nuget: Plotly.NET, 6.0.0\"\n#!time\n1 +\nmissing"));
        _workplace.Add("c.ipynb", Cell("1\n#!bogus"));
        _workplace.Add("d.ipynb", Cell("#!html\n<p>\n#!csharp\nvar a = 1;\n_ = 1 / (a - a);"));
        _workplace.AddText("bad.csx", "\nvar a = missing;");
        _workplace.Add("e.ipynb", Cell("#!import bad.csx\n1"));
        var result = await _workplace.Run("a.ipynb", "b.ipynb", "c.ipynb", "d.ipynb", "e.ipynb");
        Assert.Contains("a.ipynb, cell 2, line 3: DivideByZeroException: ", result.Error);
        Assert.Contains("in cell 1:line 5\n", result.Error);
        Assert.Contains("b.ipynb, cell 1, line 4: CompilationError: (4,1): error CS0103: ", result.Error);
        Assert.Contains(
            "c.ipynb, cell 1, line 2: Error: error DNI101: Unknown magic command '#!bogus'",
            result.Error
        );
        Assert.Contains("d.ipynb, cell 1, line 5: DivideByZeroException: ", result.Error);
        Assert.Contains("e.ipynb, cell 1: CompilationError: bad.csx(2,9): error CS0103: ", result.Error);
        Assert.Equal(
            "<p>",
            MultilineText.Read(_workplace.Cells("out/d.ipynb")[0].Outputs[0]!["data"]!["text/html"]).Trim()
        );
    }

    [Fact]
    public async Task CellThatNeverEndsIsStopped()
    {
        _workplace.Add("a.ipynb", Cell("Console.WriteLine(\"epoch 1\");\nwhile (true) { }"), Cell("1"));
        _workplace.Add("b.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run("a.ipynb", "b.ipynb", "--cell-timeout", "15");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("a.ipynb, cell 1: CellTimeoutError: The cell did not end within 15 s.\n", result.Error);
        var outputs = _workplace.Cells("out/a.ipynb")[0].Outputs;
        Assert.Equal("epoch 1\n", (string?)outputs[0]!["text"]![0]);
        Assert.Equal("CellTimeoutError", (string?)outputs[1]!["ename"]);
        Assert.NotEmpty(_workplace.Cells("out/b.ipynb")[0].Outputs);
        Assert.Equal("timeout", (string?)_workplace.Json("out/summary.json")["notebooks"]![0]!["status"]);
    }

    [Fact]
    public async Task CellThatTakesTheProcessAwayIsTold()
    {
        _workplace.Add("exit.ipynb", Cell("Console.WriteLine(\"before\");\nEnvironment.Exit(7);"));
        _workplace.Add("overflow.ipynb", Cell("int deep(int n) => deep(n + 1) + 1;\ndeep(0)"));
        _workplace.Add(
            "thread.ipynb",
            Cell(
                "new System.Threading.Thread(() => throw new Exception(\"on a thread\")).Start();\nawait Task.Delay(60_000);"
            )
        );
        _workplace.Add("good.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run("exit.ipynb", "overflow.ipynb", "thread.ipynb", "good.ipynb");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "exit.ipynb, cell 1: DeadKernelError: The notebook's process ended while the cell ran, with exit code 7.",
            result.Error
        );
        Assert.Contains("overflow.ipynb, cell 1: DeadKernelError: ", result.Error);
        Assert.Contains("thread.ipynb, cell 1: DeadKernelError: ", result.Error);
        Assert.Contains("Unhandled exception. System.Exception: on a thread\n", result.Error);
        Assert.Equal("before\n", Said("out/exit.ipynb"));
        Assert.Contains("Stack overflow", Said("out/overflow.ipynb"));
        Assert.NotEmpty(_workplace.Cells("out/good.ipynb")[0].Outputs);

        string Said(string file) => MultilineText.Read(_workplace.Cells(file)[0].Outputs[0]!["text"]);
    }

    [Fact]
    public async Task NativeCodeThatCrashesOrHangsIsTold()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the cells call Unix's own functions");
        const string native = """
            using System.Runtime.InteropServices;
            static class C
            {
                [DllImport("libc")] public static extern void abort();
                [DllImport("libc")] public static extern int sleep(uint seconds);
            }

            """;
        const string torch = "#r \"nuget: TorchSharp-cpu\"\nusing static TorchSharp.torch;\n";
        _workplace.Add("null.ipynb", Cell("System.Runtime.InteropServices.Marshal.WriteByte(0, 0);"));
        _workplace.Add("abort.ipynb", Cell(native + "C.abort();"));
        _workplace.Add("matmul.ipynb", Cell(torch + "matmul(ones(2, 3), ones(2, 3))"));
        _workplace.Add("hang.ipynb", Cell(native + "C.sleep(3000);"));
        _workplace.Add("good.ipynb", Cell("\"fine\""));
        var result = await _workplace.Run(
            "null.ipynb",
            "abort.ipynb",
            "matmul.ipynb",
            "hang.ipynb",
            "good.ipynb",
            "--cell-timeout",
            "20"
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("null.ipynb, cell 1, line 1: AccessViolationException: ", result.Error);
        Assert.Contains("abort.ipynb, cell 1: DeadKernelError: ", result.Error);
        Assert.Contains("matmul.ipynb, cell 1: DeadKernelError: ", result.Error);
        Assert.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", result.Error);
        Assert.Contains(
            "hang.ipynb, cell 1: CellTimeoutError: The cell did not end within 20 s.\n",
            result.Error
        );
        Assert.NotEmpty(_workplace.Cells("out/good.ipynb")[0].Outputs);
        var traceback = _workplace.Cells("out/matmul.ipynb")[0].Outputs[^1]!["traceback"]!.ToJsonString();
        Assert.Contains("cannot be multiplied", traceback);
    }

    [Fact]
    public async Task FailureIsNotWrittenInPlace()
    {
        _workplace.Add("a.ipynb", Cell("throw new Exception(\"boom\");"));
        var before = File.ReadAllText(_workplace.PathOf("a.ipynb"));
        Assert.Equal(1, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        Assert.Equal(before, File.ReadAllText(_workplace.PathOf("a.ipynb")));
        Assert.Equal("boom", (string?)_workplace.Cells("out/a.ipynb")[0].Outputs[0]!["evalue"]);
    }

    [Fact]
    public async Task WithoutARequiredPictureNothingIsWrittenInPlace()
    {
        Browser.PathOrSkip();
        _workplace.Add("a.ipynb", Cell(Chart(-1)));
        _workplace.Add("b.ipynb", Cell(Chart(300)));
        var before = File.ReadAllText(_workplace.PathOf("a.ipynb"));
        var result = await _workplace.Run("a.ipynb", "b.ipynb", "--in-place", "--images", "require");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a: no picture of 'Chart': ", result.Error);
        Assert.Equal(before, File.ReadAllText(_workplace.PathOf("a.ipynb")));
        Assert.Single(_workplace.Cells("out/a.ipynb")[0].Outputs);
        Assert.NotNull(_workplace.Cells("b.ipynb")[0].Outputs[0]!["data"]![ChartOutput.PictureType]);

        static string Chart(int width) =>
            $$"""
                "{\"data\":[{\"type\":\"scatter\"}],\"layout\":{\"width\":{{width}} } }".DisplayAs("{{ChartFigure.MimeType}}");
                """;
    }

    [Fact]
    public async Task ExpectedExceptionIsShownAndGoneBeyond()
    {
        _workplace.Add(
            "a.ipynb",
            Cell("throw new Exception(\"as told\");", CellTag.RaisesException),
            Cell("\"on\"")
        );
        Assert.Equal(0, (await _workplace.Run("a.ipynb")).ExitCode);
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Equal("as told", (string?)cells[0].Outputs[0]!["evalue"]);
        Assert.Equal("execute_result", (string?)cells[1].Outputs[0]!["output_type"]);
    }
}
