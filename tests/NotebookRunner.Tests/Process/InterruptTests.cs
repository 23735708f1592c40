using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class InterruptTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task ASignalEndsTheRunAndKeepsWhatHasRun(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        Assert.SkipWhen(
            signal == "INT" && IsInterruptIgnored(),
            "started in the background, where SIGINT is ignored"
        );
        var token = TestContext.Current.CancellationToken;
        _workplace.Add(
            "a.ipynb",
            Cell("Console.WriteLine(\"first done\");"),
            Cell(
                "System.IO.File.WriteAllText(\"pid.tmp\", $\"{Environment.ProcessId}\");\nSystem.IO.File.Move(\"pid.tmp\", \"pid\");\nwhile (true) { }"
            )
        );
        _workplace.Add("b.ipynb", Cell("1"));
        using var runner = _workplace.Start("a.ipynb", "b.ipynb");
        while (!File.Exists(_workplace.PathOf("pid")))
        {
            Assert.False(runner.HasExited);
            await Task.Delay(50, token);
        }

        var cellProcess = int.Parse(await File.ReadAllTextAsync(_workplace.PathOf("pid"), token));
        using (var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{runner.Id}"]))
        {
            await kill.WaitForExitAsync(token);
        }

        var result = await Workplace.Finish(runner);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.EndsWith("Interrupted.\n", result.Error);
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(cellProcess));
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Equal("first done\n", MultilineText.Read(cells[0].Outputs[0]!["text"]));
        Assert.Equal("Interrupted", (string?)cells[1].Outputs[0]!["ename"]);
        Assert.False(File.Exists(_workplace.PathOf("out/b.ipynb")));
        var summary = Assert.Single(_workplace.Json("out/summary.json")["notebooks"]!.AsArray());
        Assert.Equal("interrupted", (string?)summary!["status"]);
    }

    // a shell makes what it starts in the background ignore SIGINT, and so do the processes started there
    private static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status";
        const ulong interrupt = 1 << 1;
        var ignored = File.Exists(status)
            ? File.ReadLines(status)
                .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : null;
        return ignored is not null
            && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & interrupt) != 0;
    }
}
