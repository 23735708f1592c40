using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.TensorBoard;

public sealed class SummaryWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("events-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_begins_with_its_version()
    {
        var writer = utils.tensorboard.SummaryWriter(folder, "mine");
        var path = Assert.Single(Directory.GetFiles(folder));
        Assert.StartsWith("events.out.tfevents.", Path.GetFileName(path));
        Assert.EndsWith(".mine", path);
        Assert.Equal(folder, writer.LogDir);
        Assert.Equal("brain.Event:2", EventReader.Text(EventReader.Read(path).Single()[3].Single()));
    }

    [Fact]
    public void Scalars_come_back_with_tag_step_and_time()
    {
        var writer = utils.tensorboard.SummaryWriter(folder);
        writer.add_scalar("train/loss", 0.25f, 0, 1_700_000_000);
        writer.add_scalar("train/loss", -1e-3f, 70_000, 1_700_000_001);
        var events = EventReader.Read(File(folder)).Skip(1).ToArray();

        Assert.Equal(2, events.Length);
        Assert.Equal(1_700_000_001.0, events[1][1].Single());
        Assert.Equal(70_000L, events[1][2].Single());
        var value = Value(events[1]);
        Assert.Equal("train/loss", EventReader.Text(value[1].Single()));
        Assert.Equal(-1e-3f, value[2].Single());
        Assert.Equal(0.25f, Value(events[0])[2].Single());
    }

    [Fact]
    public void Histograms_count_every_element_in_its_bucket()
    {
        var writer = utils.tensorboard.SummaryWriter(folder);
        var numbers = new[] { -2.0, -0.5, 0.0, 0.5, 0.5, 3.0 };
        writer.add_histogram("weights", tensor(numbers).reshape(2, 3), 5);
        var value = Value(EventReader.Read(File(folder)).Last());
        Assert.Equal("weights", EventReader.Text(value[1].Single()));

        var histogram = EventReader.Message((byte[])value[5].Single());
        Assert.Equal(
            [-2.0, 3.0, 6.0, 1.5, 13.75],
            Enumerable.Range(1, 5).Select(f => (double)histogram[f].Single())
        );
        var limits = EventReader.Doubles(histogram[6].Single());
        var counts = EventReader.Doubles(histogram[7].Single());
        Assert.Equal(limits.Length, counts.Length);
        Assert.Equal(limits.Order(), limits);
        Assert.Equal(6, counts.Sum());
        Assert.True(counts[0] == 0 && counts[^1] == 1);
        foreach (var number in numbers)
        {
            var bucket = Array.FindIndex(limits, limit => limit > number);
            Assert.Equal(numbers.Count(n => n < limits[bucket] && n >= limits[bucket - 1]), counts[bucket]);
        }
    }

    [Fact]
    public void Buckets_can_be_limited_without_losing_a_count()
    {
        var writer = utils.tensorboard.SummaryWriter(folder);
        writer.add_histogram("weights", randn(1_000), 1, max_bins: 20);
        var histogram = EventReader.Message((byte[])Value(EventReader.Read(File(folder)).Last())[5].Single());
        var counts = EventReader.Doubles(histogram[7].Single());
        Assert.InRange(counts.Length, 2, 20);
        Assert.Equal(1_000, counts.Sum());
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        var writer = utils.tensorboard.SummaryWriter(folder);
        Assert.Throws<ArgumentException>(() => writer.add_histogram("nothing", zeros(0), 1));
        Assert.Throws<ArgumentException>(() => writer.add_histogram("nan", tensor(double.NaN), 1));
        Assert.Single(EventReader.Read(File(folder)));
    }

    [Fact]
    public void Every_run_can_have_a_folder_of_its_own()
    {
        SummaryWriter writer = utils.tensorboard.SummaryWriter(folder, createRunName: true);
        Assert.Equal(folder, Path.GetDirectoryName(writer.LogDir));
        Assert.Single(Directory.GetFiles(writer.LogDir));
    }

    private static string File(string folder) => Directory.GetFiles(folder).Single();

    private static ILookup<int, object> Value(ILookup<int, object> message)
    {
        var summary = EventReader.Message((byte[])message[5].Single());
        return EventReader.Message((byte[])summary[1].Single());
    }
}
