using System.Diagnostics;
using SequenceLab.Data;
using SequenceLab.Evaluation;
using SequenceLab.Tests.Data;
using SequenceLab.Tests.Training;
using SequenceLab.Training;

namespace SequenceLab.Tests;

/// <summary>Work in a process of its own that is killed again and again: nothing is half, and the work goes on.</summary>
public sealed class KillTests : IDisposable
{
    private const string Variable = "SEQUENCELAB_TEST_WORK";

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("SEQUENCELAB_TEST_KILLS") ?? "5"
    );

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(20);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Training_ends_with_the_same_weights()
    {
        var checkpoint = _folder.File("run.checkpoint");
        var states = new HashSet<long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Kill(nameof(Train), checkpoint, "run.checkpoint", _random.Next(6));
            states.Add(File.GetLastWriteTimeUtc(checkpoint).Ticks);
        }
        Assert.Equal(Kills, states.Count); // each life went on with the work
        Assert.Equal(Jobs.Run(Options(null)), Jobs.Run(Options(checkpoint)));
    }

    [Fact]
    public async Task A_saved_file_is_whole()
    {
        var path = _folder.File("saved.json");
        for (var kill = 0; kill < Kills; kill++)
        {
            await Kill(nameof(Save), path, "saved.json", _random.Next(30));
            Assert.Equal(0.5f, Predictions.Load(path).Scores[^1][0]);
        }
        Assert.True(Directory.GetFiles(_folder.Path, "*.part").Length <= Kills);
    }

    [Fact]
    public async Task A_download_goes_on()
    {
        var files = IdxFiles.Small().Files; // not packed: more bytes to send
        using var mirror = new Mirror(files) { Pause = TimeSpan.FromMilliseconds(1) };
        var set = Path.Combine(_folder.Path, "small");
        for (var kill = 0; kill < Kills; kill++)
        {
            await Kill(nameof(Download), $"{_folder.Path} {mirror.Address}", "*.part", _random.Next(250));
            string[] there = [.. files.Keys.Where(name => File.Exists(Path.Combine(set, name)))];
            Assert.All(there, name => Assert.Equal(files[name], File.ReadAllBytes(Path.Combine(set, name))));
            if (there.Length == files.Count)
            {
                Directory.Delete(set, recursive: true);
            }
        }
        mirror.Pause = TimeSpan.Zero;
        Assert.Equal(
            12 * 28 * 28,
            (await Files(_folder.Path, mirror.Address).Read(IdxFile.Read, null))[0].Length
        );
        Assert.Equal(
            files.Keys.Append(".lock").Order(),
            Directory.GetFiles(set).Select(Path.GetFileName).Order()
        );
    }

    // what the other process runs: one of these alone, asked for by name
    [Fact(Explicit = true)]
    public void Train() => Jobs.Run(Options(Work()), told: _ => Thread.Sleep(10)); // who kills may be slow to notice

    [Fact(Explicit = true)]
    public void Save()
    {
        for (var i = 0; ; i++)
        {
            float[][] scores = [.. Enumerable.Repeat(new[] { 0.25f }, 20_000 + i % 2 * 20_000), [0.5f]];
            new Predictions(new int[scores.Length], scores).Save(Work());
        }
    }

    [Fact(Explicit = true)]
    public async Task Download()
    {
        if (Work().Split(' ') is [var folder, var mirror])
        {
            await Files(folder, new Uri(mirror)).Read(IdxFile.Read, null);
        }
    }

    private static string Work()
    {
        var work = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(work is null, "this is the program that is killed");
        return work;
    }

    private static TrainingOptions Options(string? checkpoint) =>
        Jobs.Options with
        {
            Epochs = 60 * Kills, // enough for all lives
            Checkpoint = checkpoint,
        };

    private static DataFiles Files(string folder, Uri mirror) =>
        new(IdxFiles.Small(mirror).Set, null, folder);

    /// <summary>
    /// Starts a process, waits until it has written a file one to three times, and kills it some time after, unless it
    /// has done its work before.
    /// </summary>
    private async Task Kill(string method, string work, string file, int milliseconds)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(KillTests).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                $"{typeof(KillTests).FullName}.{method}",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = work;
        var before = LastWrite(file);
        using var child = Process.Start(start)!;
        try
        {
            for (var times = 1 + _random.Next(3); times > 0; times--)
            {
                while (LastWrite(file) == before)
                {
                    if (child.HasExited)
                    {
                        Assert.Equal((nameof(Download), 0), (method, child.ExitCode));
                        return;
                    }
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }
                before = LastWrite(file);
            }
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        }
        finally
        {
            child.Kill(); // SIGKILL
            child.WaitForExit();
        }
    }

    private DateTime LastWrite(string pattern) =>
        new DirectoryInfo(_folder.Path)
            .EnumerateFiles(pattern, SearchOption.AllDirectories)
            .Select(file => file.LastWriteTimeUtc)
            .DefaultIfEmpty()
            .Max();
}
