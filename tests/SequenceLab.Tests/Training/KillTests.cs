using SequenceLab.Tests.Data;

namespace SequenceLab.Tests.Training;

[Collection(SeededCollection.Name)]
public class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_twenty_random_points_training_ends_with_the_same_weights()
    {
        var cancel = TestContext.Current.CancellationToken;
        var whole = Jobs.Run(Child.Options(null));
        var checkpoint = folder.File("run.checkpoint");
        var random = new Random(20);
        var states = new HashSet<string>();
        var atWork = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = Child.Start(checkpoint);
            var updates = random.Next(6); // none: killed somewhere in the start of the program
            await child.Updated(updates, cancel);
            await Task.Delay(random.Next(6), cancel);
            child.Kill();
            atWork += updates > 1 ? 1 : 0; // the second update begins when the first is on the disk
            states.Add(string.Join('\n', Directory.GetFiles(folder.Path).Select(f => $"{f} {Ticks(f)}")));
        }
        Assert.InRange(states.Count, atWork, Kills);
        Assert.Equal(whole, Jobs.Run(Child.Options(checkpoint)));
    }

    private static long Ticks(string file) => File.GetLastWriteTimeUtc(file).Ticks;
}
