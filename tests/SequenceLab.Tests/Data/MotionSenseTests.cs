using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public sealed class MotionSenseTests : IDisposable
{
    private static readonly Dictionary<string, int> Rows = new()
    {
        ["Downstairs"] = 131_856,
        ["Upstairs"] = 157_285,
        ["Walking"] = 344_288,
        ["Jogging"] = 134_231,
        ["Sitting"] = 338_778,
        ["Standing"] = 306_427,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Channels_are_those_of_the_set_each_once()
    {
        var none = await Assert.ThrowsAsync<ArgumentException>(() => MotionSense.LoadAsync([]));
        Assert.Contains("channels are []; there are attitude.roll, ", none.Message);
        var other = await Assert.ThrowsAsync<ArgumentException>(() => MotionSense.LoadAsync(["gravity"]));
        Assert.Contains("channels are [gravity]", other.Message);
    }

    [Fact]
    public async Task An_archive_becomes_recordings()
    {
        var files = MotionFiles.Three();
        File.WriteAllBytes(_folder.File("small", "a.zip"), MotionFiles.Zip(files));
        var motion = await Load(files, "gravity.y", "attitude.roll");
        Assert.True(motion.IsReal);
        Assert.Equal("MotionSense: 3 recordings, 9 rows, found on this machine", motion.Description);
        Assert.Equal("accuracy", motion.Figure("accuracy"));
        Assert.Equal(
            [new("Downstairs", "11", 1, 0, 4), new("Walking", "7", 1, 4, 2), new("Sitting", "5", 2, 6, 3)],
            motion.Set.Recordings
        );
        Assert.Equal([100.04f, 100, 101.04f, 101], motion.Set.Values[..4].ToArray());
        Assert.Equal([302.04f, 302], motion.Set.Values[^2..].ToArray());
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A", "A")] // as Kaggle's archive unpacks
    public async Task An_unpacked_folder_gives_the_same_whatever_programs_left_in_it(params string[] place)
    {
        var files = MotionFiles.Three();
        foreach (var (name, text) in files)
        {
            File.WriteAllText(_folder.File(["small", .. place, .. name.Split('/')[1..]]), text);
        }
        foreach (var name in new[] { ".DS_Store", "._sub_1.csv", "Thumbs.db", "desktop.ini" })
        {
            File.WriteAllText(_folder.File(["small", .. place, "wlk_7", name]), "left by a program");
        }
        File.WriteAllText(
            _folder.File(["small", .. place, ".ipynb_checkpoints", "a.csv"]),
            "left by Jupyter"
        );
        var motion = await Load(files, "userAcceleration.z");
        Assert.Equal(9, motion.Set.Rows);
        Assert.Equal(302.11f, motion.Set.Values[^1]);
    }

    [Fact]
    public async Task A_missing_archive_is_downloaded()
    {
        var files = MotionFiles.Three();
        using var mirror = new Mirror(new() { ["a.zip"] = MotionFiles.Zip(files) });
        var motion = await MotionSense.Load(Source(files, mirror.Address), ["gravity.x"], false, null);
        Assert.Equal("MotionSense: 3 recordings, 9 rows, downloaded", motion.Description);
    }

    [Fact]
    public async Task A_stand_in_is_computed_only_where_it_is_allowed()
    {
        var source = Source(MotionFiles.Three()); // without a mirror
        await Assert.ThrowsAsync<DataUnavailableException>(() =>
            MotionSense.Load(source, ["gravity.x"], false, null)
        );
        var motion = await MotionSense.Load(source, ["gravity.x"], true, null);
        Assert.False(motion.IsReal);
        Assert.Equal(["gravity.x"], motion.Set.Channels);
        Assert.StartsWith("STAND-IN: 360 recordings computed by the program", motion.Description);
        Assert.Equal("accuracy_stand_in", motion.Figure("accuracy"));
    }

    [Fact]
    public async Task The_real_recordings_pass_their_checks_where_they_are()
    {
        var set = (await RealData.Motion()).Set;
        Assert.Equal((360, 1_412_865), (set.Recordings.Count, set.Rows));
        Assert.Equal(Enumerable.Range(1, 24), set.Subjects);
        Assert.Equal(
            Rows,
            set.Recordings.GroupBy(r => r.Activity).ToDictionary(g => g.Key, g => g.Sum(r => r.Rows))
        );
        var longest = set.Recordings.MaxBy(r => r.Rows)!;
        Assert.Equal(
            ("Standing", "6", 19, 16_424),
            (longest.Activity, longest.Trial, longest.Subject, longest.Rows)
        );
    }

    private Task<MotionSense> Load(Dictionary<string, string> files, params string[] channels) =>
        MotionSense.Load(Source(files), channels, allowStandIn: false, null);

    private DataFiles Source(Dictionary<string, string> files, params Uri[] mirrors) =>
        new(
            new DataSet("Three recordings", mirrors, [MotionFiles.Describe(files)]) { Name = "small" },
            null,
            _folder.Path
        );
}
