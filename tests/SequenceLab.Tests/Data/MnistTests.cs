using SequenceLab.Data;
using TorchSharp;

namespace SequenceLab.Tests.Data;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_become_pictures_with_their_digits()
    {
        var (set, files) = IdxFiles.Small();
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(_folder.File("small", name), IdxFiles.Gzip(content));
        }
        var mnist = await Mnist.Load(new DataFiles(set, null, _folder.Path), allowStandIn: false, null);

        var drawn = Mnist.StandIn(12, 5);
        Assert.True(mnist.IsReal);
        Assert.Equal("MNIST: 12 + 5 pictures, found on this machine", mnist.Description);
        Assert.Equal(drawn.Train.Picture(3), mnist.Train.Picture(3));
        Assert.Equal(drawn.Test.Digits, mnist.Test.Digits);
        Assert.Equal("accuracy", mnist.Figure("accuracy"));
    }

    [Fact]
    public async Task A_stand_in_is_drawn_only_where_it_is_allowed()
    {
        var (set, _) = IdxFiles.Small(); // without a mirror
        var files = new DataFiles(set, null, _folder.Path);
        await Assert.ThrowsAsync<DataUnavailableException>(() =>
            Mnist.Load(files, allowStandIn: false, null)
        );

        var mnist = await Mnist.Load(files, allowStandIn: true, null);
        Assert.False(mnist.IsReal);
        Assert.Equal((60_000, 10_000), (mnist.Train.Count, mnist.Test.Count));
        Assert.StartsWith("STAND-IN: 60,000 + 10,000 digits drawn by the program", mnist.Description);
        Assert.Equal("accuracy_stand_in", mnist.Figure("accuracy"));
    }

    [Fact]
    public void Pictures_become_rows_between_0_and_1()
    {
        var digits = Mnist.StandIn(20, 1).Train;
        var samples = digits.ToSamples();
        Assert.Equal([20, 28, 28], samples.X.shape);
        Assert.Equal(digits.Picture(3)[(14 * 28)..(15 * 28)], samples.X[3, 14].data<float>().ToArray());
        Assert.Equal(digits.Digit(3), samples.Y[3].ToInt64());
    }

    [Fact]
    public async Task The_real_files_pass_their_checks_where_they_are()
    {
        RealData.SkipWithout("mnist");
        var mnist = await Mnist.LoadAsync();
        Assert.Equal("MNIST: 60,000 + 10,000 pictures, found on this machine", mnist.Description);
        Assert.Equal([5, 0, 4, 1, 9], mnist.Train.Digits[..5].ToArray());
        Assert.Equal([7, 2, 1, 0, 4], mnist.Test.Digits[..5].ToArray());
    }
}
