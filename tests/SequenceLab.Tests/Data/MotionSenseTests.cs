using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class MotionSenseTests : IDisposable
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

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Channels_are_one_or_more_each_once()
    {
        var none = await Assert.ThrowsAsync<ArgumentException>(() =>
            MotionSense.LoadAsync(Array.Empty<MotionChannel>())
        );
        Assert.Contains("channels are []", none.Message);
        var x = MotionChannels.Gravity[0];
        await Assert.ThrowsAsync<ArgumentException>(() => MotionSense.LoadAsync([x, x]));
    }

    [Fact]
    public async Task An_archive_becomes_recordings()
    {
        var files = MotionFiles.Three();
        File.WriteAllBytes(folder.File("small", "a.zip"), MotionFiles.Zip(files));
        var motion = await Load(files, MotionChannel.GravityY, MotionChannel.AttitudeRoll);
        Assert.True(motion.IsReal);
        Assert.Equal(DataOrigin.Local, motion.Origin);
        Assert.Equal("accuracy", motion.Figure("accuracy"));
        Assert.Equal(
            [
                new(Activity.Downstairs, 11, 1, 0, 4),
                new(Activity.Walking, 7, 1, 4, 2),
                new(Activity.Sitting, 5, 2, 6, 3),
            ],
            motion.Set.Recordings
        );
        Assert.Equal([100.04f, 100, 101.04f, 101], motion.Set.Values[..4].ToArray());
        Assert.Equal([302.04f, 302], motion.Set.Values[^2..].ToArray());
    }

    [Fact]
    public async Task An_unpacked_folder_gives_the_same()
    {
        var files = MotionFiles.Three();
        foreach (var (name, text) in files)
            File.WriteAllText(folder.File(["small", .. name.Split('/')]), text);
        File.WriteAllText(folder.File("small", "A", ".DS_Store"), "left by a Mac");
        var motion = await Load(files, [.. MotionChannels.All]);
        Assert.Equal(9, motion.Set.Rows);
        Assert.Equal(302.11f, motion.Set.Values[^1]);
    }

    [Fact]
    public async Task A_missing_archive_is_downloaded()
    {
        var files = MotionFiles.Three();
        using var mirror = new Mirror(new() { ["a.zip"] = MotionFiles.Zip(files) });
        var motion = await MotionSense.Load(
            Store(files, mirror.Address),
            [MotionChannel.GravityX],
            false,
            null
        );
        Assert.Equal(DataOrigin.Downloaded, motion.Origin);
        Assert.Equal(9, motion.Set.Rows);
    }

    [Fact]
    public async Task Another_archive_from_the_mirror_is_put_aside()
    {
        using var mirror = new Mirror(new() { ["a.zip"] = MotionFiles.Zip(new() { ["b.txt"] = "b" }) });
        var store = Store(MotionFiles.Three(), mirror.Address);
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() =>
            MotionSense.Load(store, [MotionChannel.GravityX], false, null)
        );
        Assert.Contains("'b.txt'", error.Message);
        Assert.True(File.Exists(folder.File("small", "a.zip.damaged")));
    }

    [Fact]
    public async Task A_stand_in_is_computed_only_where_it_is_allowed()
    {
        var store = Store(MotionFiles.Three(), new Uri($"http://localhost:{Mirror.FreePort()}/"));
        MotionChannel[] channels = [MotionChannel.GravityX];
        await Assert.ThrowsAsync<DataUnavailableException>(() =>
            MotionSense.Load(store, channels, false, null)
        );
        var motion = await MotionSense.Load(store, channels, true, null);
        Assert.False(motion.IsReal);
        Assert.Equal(channels, motion.Set.Channels);
        Assert.StartsWith("STAND-IN: 360 recordings computed by the program", motion.Description);
        Assert.Equal("accuracy_stand_in", motion.Figure("accuracy"));
    }

    [Fact]
    public async Task The_real_recordings_pass_their_checks_where_they_are()
    {
        var motion = await RealData.Motion();
        Assert.Equal(DataOrigin.Local, motion.Origin);
        Assert.Equal(
            "MotionSense: 360 recordings, 1,412,865 rows, found on this machine",
            motion.Description
        );
        Assert.Equal(Enumerable.Range(1, 24), motion.Set.Subjects);
        foreach (var rows in motion.Set.Recordings.GroupBy(r => r.Activity))
            Assert.Equal(Rows[$"{rows.Key}"], rows.Sum(r => r.Rows));
        var longest = motion.Set.Recordings.MaxBy(r => r.Rows)!;
        Assert.Equal(
            (Activity.Standing, 6, 19, 16_424),
            (longest.Activity, longest.Trial, longest.Subject, longest.Rows)
        );
    }

    [Fact]
    public async Task Columns_of_the_real_recordings_are_found_by_name()
    {
        var real = (await RealData.Motion()).Set;
        var two = await MotionSense.LoadAsync(["userAcceleration.z", "gravity.x"]);
        Assert.Equal(
            real.Select(MotionChannel.UserAccelerationZ, MotionChannel.GravityX).Values.ToArray(),
            two.Set.Values.ToArray()
        );
    }

    private Task<MotionSense> Load(Dictionary<string, string> files, params MotionChannel[] channels) =>
        MotionSense.Load(Store(files), channels, allowStandIn: false, null);

    private DataStore<MotionFile> Store(Dictionary<string, string> files, params Uri[] mirrors) =>
        new(
            new DataSet<MotionFile>("Three recordings", mirrors, [MotionFiles.Describe(files)])
            {
                Name = "small",
            },
            null,
            folder.Path
        )
        {
            ConnectTimeout = TimeSpan.FromMinutes(1), // the mirror shares a busy machine with other tests
        };
}
