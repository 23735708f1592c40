using System.Diagnostics;
using SequenceLab.Tests.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Training;

/// <summary>A training in a process of its own that is killed again and again.</summary>
public sealed class KillTests : IDisposable
{
    private const string Variable = "SEQUENCELAB_TEST_CHECKPOINT";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_random_points_training_ends_with_the_same_weights()
    {
        const int kills = 5;
        var checkpoint = _folder.File("run.checkpoint");
        var random = new Random(20);
        var states = new HashSet<long>();
        for (var kill = 0; kill < kills; kill++)
        {
            using var child = Start(checkpoint);
            try
            {
                await Written(child, checkpoint, times: 1 + random.Next(3));
                await Task.Delay(random.Next(6), TestContext.Current.CancellationToken);
            }
            finally
            {
                child.Kill(); // SIGKILL
                child.WaitForExit();
            }
            states.Add(File.GetLastWriteTimeUtc(checkpoint).Ticks);
        }
        Assert.Equal(kills, states.Count); // each life went on with the work
        Assert.Equal(Jobs.Run(Options(null)), Jobs.Run(Options(checkpoint)));
    }

    /// <summary>What the other process runs: this test alone, asked for by name.</summary>
    [Fact(Explicit = true)]
    public void Train()
    {
        var checkpoint = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(checkpoint is null, "this is the program that is killed");
        Jobs.Run(Options(checkpoint));
    }

    private static TrainingOptions Options(string? checkpoint) =>
        Jobs.Options with
        {
            Epochs = 300, // enough for all lives
            Checkpoint = checkpoint,
        };

    private static Process Start(string checkpoint)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(KillTests).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                $"{typeof(KillTests).FullName}.{nameof(Train)}",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = checkpoint;
        return Process.Start(start)!;
    }

    private static async Task Written(Process child, string file, int times)
    {
        for (var before = File.GetLastWriteTimeUtc(file); times > 0; times--)
        {
            while (File.GetLastWriteTimeUtc(file) == before)
            {
                Assert.False(child.HasExited, "the training ended by itself");
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
            before = File.GetLastWriteTimeUtc(file);
        }
    }
}
