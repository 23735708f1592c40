using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class MnistTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_become_pictures_with_their_digits()
    {
        var (set, files) = Idx.Small();
        foreach (var (name, content) in files)
            File.WriteAllBytes(folder.File("small", name), content);
        var mnist = await Mnist.Load(
            new DataStore<IdxFile>(set, null, folder.Path),
            allowStandIn: false,
            null
        );

        var drawn = Mnist.StandIn(12, 5);
        Assert.True(mnist.IsReal);
        Assert.Equal(DataOrigin.Local, mnist.Origin);
        Assert.Equal(drawn.Train.Picture(3), mnist.Train.Picture(3));
        Assert.Equal(drawn.Test.Digits, mnist.Test.Digits);
        Assert.Equal("accuracy", mnist.Figure("accuracy"));
    }

    [Fact]
    public async Task A_stand_in_is_drawn_only_where_it_is_allowed()
    {
        var (set, _) = Idx.Small(new Uri($"http://localhost:{Mirror.FreePort()}/"));
        var store = new DataStore<IdxFile>(set, null, folder.Path);
        await Assert.ThrowsAsync<DataUnavailableException>(() =>
            Mnist.Load(store, allowStandIn: false, null)
        );

        var mnist = await Mnist.Load(store, allowStandIn: true, null);
        Assert.False(mnist.IsReal);
        Assert.Equal((60_000, 10_000), (mnist.Train.Count, mnist.Test.Count));
        Assert.StartsWith("STAND-IN: 60,000 + 10,000 digits drawn by the program", mnist.Description);
        Assert.Equal("accuracy_stand_in", mnist.Figure("accuracy"));
    }

    [Fact]
    public void The_manifest_names_the_four_files()
    {
        var set = DataSet<IdxFile>.Named("mnist");
        Assert.Equal(4, set.Files.Length);
        Assert.Equal(2, set.Mirrors.Length);
        Assert.All(set.Files, f => Assert.Equal(64, f.Sha256.Length));
        Assert.Equal([60_000, 28, 28], set.Files[0].Shape);
    }

    [Fact]
    public async Task The_real_files_pass_their_checks_where_they_are()
    {
        var shared = Environment.GetEnvironmentVariable("SEQUENCELAB_DATA");
        Assert.SkipUnless(
            shared is not null && Directory.Exists(Path.Combine(shared, "mnist")),
            "MNIST is not on this machine"
        );
        var mnist = await Mnist.LoadAsync();
        Assert.Equal(DataOrigin.Local, mnist.Origin);
        Assert.Equal([5, 0, 4, 1, 9], mnist.Train.Digits[..5].ToArray());
        Assert.Equal([7, 2, 1, 0, 4], mnist.Test.Digits[..5].ToArray());
    }
}
