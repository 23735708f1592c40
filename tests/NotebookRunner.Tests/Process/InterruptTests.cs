using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class InterruptTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task CtrlCEndsTheRunAndItsNotebook()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        var token = TestContext.Current.CancellationToken;
        workplace.Add(
            "a.ipynb",
            Cell(
                "System.IO.File.WriteAllText(\"pid.tmp\", $\"{Environment.ProcessId}\");\nSystem.IO.File.Move(\"pid.tmp\", \"pid\");\nwhile (true) { }"
            )
        );
        using var runner = workplace.Start("a.ipynb");
        while (!File.Exists(workplace.PathOf("pid")))
        {
            Assert.False(runner.HasExited);
            await Task.Delay(50, token);
        }

        var cellProcess = int.Parse(await File.ReadAllTextAsync(workplace.PathOf("pid"), token));
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{runner.Id}"]))
        {
            await kill.WaitForExitAsync(token);
        }

        var result = await Workplace.Finish(runner);
        Assert.Equal((130, "Interrupted.\n"), (result.ExitCode, result.Error));
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(cellProcess));
        Assert.False(File.Exists(workplace.PathOf("out/a.ipynb")));
    }
}
