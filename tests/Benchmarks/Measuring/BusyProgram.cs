using System.Diagnostics;

namespace Benchmarks;

/// <summary>Another program that never rests.</summary>
internal sealed class BusyProgram : IDisposable
{
    public const string Argument = "busy";

    private readonly Process _process;

    private BusyProgram(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    public static BusyProgram Start() =>
        new(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Peer.Self, Argument]))!);

    /// <summary>What runs in the other process; it ends with the one that has started it.</summary>
    public static void Run()
    {
        int parent = int.Parse(File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[1]);
        while (Directory.Exists($"/proc/{parent}"))
        {
            Thread.SpinWait(10_000_000);
        }
        Environment.Exit(0);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
