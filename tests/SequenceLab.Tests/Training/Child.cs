using System.Diagnostics;
using System.Runtime.CompilerServices;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

/// <summary>
/// The training of <see cref="Jobs"/> in a process of its own, which can be killed. This assembly is a program: begun
/// with a checkpoint's name in its environment it trains and ends before any test is looked for.
/// </summary>
internal sealed class Child : IDisposable
{
    private const string Variable = "SEQUENCELAB_TEST_CHECKPOINT";

    private readonly Process process;
    private int written;

    private Child(Process process) => this.process = process;

    public static TrainingOptions Options(string? checkpoint) =>
        Jobs.Options with
        {
            Epochs = 20, // enough for twenty lives
            Checkpoint = checkpoint,
            CheckpointUpdates = 1,
        };

    public static Child Start(string checkpoint)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = checkpoint;
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until the child has made so many updates.</summary>
    public async Task Updated(int updates, CancellationToken cancel)
    {
        while (written < updates && await process.StandardOutput.ReadLineAsync(cancel) is not null)
            written++;
    }

    /// <summary>Kills the child at once (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => process.Dispose();

#pragma warning disable CA2255 // a program's entry is xunit's; this runs before it
    [ModuleInitializer]
    internal static void TrainIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not string checkpoint)
            return;
        var options = Options(checkpoint);
        Jobs.Run(options with { Augment = Announce });
        Environment.Exit(0);

        TorchSharp.torch.Tensor Announce(TorchSharp.torch.Tensor x)
        {
            Console.WriteLine("update");
            return options.Augment!(x);
        }
    }
#pragma warning restore CA2255
}
