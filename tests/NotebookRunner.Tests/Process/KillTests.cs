using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

/// <summary>A runner that is killed leaves the old notebook or the new one, and nobody behind.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("SEQUENCELAB_TEST_KILLS") ?? "5"
    );

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task ANotebookIsOldOrNewWheneverTheRunnerIsKilled()
    {
        var token = TestContext.Current.CancellationToken;
        _workplace.Add(
            "a.ipynb",
            Cell("System.IO.File.WriteAllText(\"pid.tmp\", $\"{Environment.ProcessId}\");"),
            Cell(
                "Console.Write(new string('x', 3_000_000));\nSystem.IO.File.Move(\"pid.tmp\", \"pid\", true);"
            )
        );
        var (notebook, pid) = (_workplace.PathOf("a.ipynb"), _workplace.PathOf("pid"));
        var before = await File.ReadAllTextAsync(notebook, token);
        Assert.Equal(0, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        var after = await File.ReadAllTextAsync(notebook, token);
        var random = new Random(18);
        for (var kill = 0; kill < Kills; kill++)
        {
            await File.WriteAllTextAsync(notebook, before, token);
            File.Delete(pid);
            using var runner = _workplace.Start("a.ipynb", "--in-place");
            while (!File.Exists(pid))
            {
                Assert.False(runner.HasExited);
                await Task.Delay(1, token);
            }

            await Task.Delay(random.Next(200), token);
            runner.Kill(); // SIGKILL, and not to the cells' process
            await runner.WaitForExitAsync(token);
            Assert.Contains(await File.ReadAllTextAsync(notebook, token), new[] { before, after });
            await Gone(int.Parse(await File.ReadAllTextAsync(pid, token)));
        }

        await File.WriteAllTextAsync(notebook, before, token);
        Assert.Equal(0, (await _workplace.Run("a.ipynb", "--in-place")).ExitCode);
        Assert.Equal(after, await File.ReadAllTextAsync(notebook, token));
    }

    /// <summary>Waits until a process has ended by itself.</summary>
    private static async Task Gone(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (ArgumentException)
        {
            // it is gone already
        }
    }
}
