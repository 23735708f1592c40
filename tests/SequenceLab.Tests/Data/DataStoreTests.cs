using SequenceLab.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Data;

public class DataStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_shared_folder_comes_before_data()
    {
        var (set, files) = Idx.Small();
        Write(files, "shared");
        Write(files.ToDictionary(f => f.Key, _ => Array.Empty<byte>()), "data");
        Assert.Equal(12, (await Store(set).Read(IdxReader.Read, null))[1].Length);
    }

    [Fact]
    public async Task Data_is_used_when_the_shared_folder_has_no_such_set()
    {
        var (set, files) = Idx.Small();
        Write(files, "data");
        var store = Store(set);
        Assert.Equal(12, (await store.Read(IdxReader.Read, null))[1].Length);
        Assert.False(store.Downloaded);
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_even_if_another_is_intact()
    {
        var (set, files) = Idx.Small();
        Write(files, "data");
        Write(new() { ["train-labels.gz"] = [1, 2, 3] }, "shared");
        var error = await Assert.ThrowsAsync<DataFileException>(() => Store(set).Read(IdxReader.Read, null));
        Assert.Equal(folder.File("shared", "small", "train-labels.gz"), error.Path);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder.File("shared", "small", "train-labels.gz")));
    }

    [Fact]
    public async Task Two_at_once_share_one_download()
    {
        var (_, files) = Idx.Small();
        using var mirror = new Mirror(files);
        var (set, _) = Idx.Small(mirror.Address);
        var stores = Enumerable.Range(0, 4).Select(_ => Store(set)).ToArray();
        foreach (var read in await Task.WhenAll(stores.Select(s => s.Read(IdxReader.Read, null))))
            Assert.Equal(12, read[1].Length);
        Assert.Equal(files.Keys.Append(".lock").Order(), Names("*"));
    }

    [Fact]
    public async Task Missing_files_are_downloaded_with_progress()
    {
        var (_, files) = Idx.Small();
        using var mirror = new Mirror(files);
        var (set, _) = Idx.Small(mirror.Address);
        Write(new() { ["test-labels.gz"] = files["test-labels.gz"] }, "data");
        var reports = new List<DownloadProgress>();
        var store = Store(set);
        var read = await store.Read(IdxReader.Read, new InlineProgress<DownloadProgress>(reports.Add));

        Assert.True(store.Downloaded);
        Assert.Equal(5, read[3].Length);
        Assert.Equal(
            ["train-images.gz", "train-labels.gz", "test-images.gz"],
            reports.Select(r => r.File).Distinct()
        );
        Assert.Equal(files["train-images.gz"].Length, reports.First().Total);
        Assert.Equal(files.Keys.Append(".lock").Order(), Names("*"));
    }

    [Fact]
    public async Task The_second_mirror_is_asked_when_the_first_has_nothing()
    {
        var (_, files) = Idx.Small();
        using var empty = new Mirror([]);
        using var full = new Mirror(files);
        var (set, _) = Idx.Small(empty.Address, full.Address);
        Assert.Equal(12, (await Store(set).Read(IdxReader.Read, null))[1].Length);
    }

    [Fact]
    public async Task A_cut_download_is_resumed_where_it_stopped()
    {
        var (_, files) = Idx.Small();
        using var mirror = new Mirror(files) { BreakAfter = 500 };
        var (set, _) = Idx.Small(mirror.Address);
        await Assert.ThrowsAsync<DataUnavailableException>(() => Store(set).Read(IdxReader.Read, null));
        Assert.Single(Names("*.part"));

        var read = await Store(set).Read(IdxReader.Read, null);
        Assert.Equal(12 * 28 * 28, read[0].Length);
        Assert.Equal(0, mirror.Starts[0]);
        Assert.InRange(mirror.Starts[1], 1, 500);
        Assert.Empty(Names("*.part"));
    }

    [Fact]
    public async Task A_download_that_fails_its_check_is_put_aside()
    {
        var (_, files) = Idx.Small();
        files["train-images.gz"] = files["train-labels.gz"];
        using var mirror = new Mirror(files);
        var (set, _) = Idx.Small(mirror.Address);
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() =>
            Store(set).Read(IdxReader.Read, null)
        );
        Assert.Contains("magic number 2049", error.Message);
        Assert.False(File.Exists(folder.File("data", "small", "train-images.gz")));
        Assert.True(File.Exists(folder.File("data", "small", "train-images.gz.damaged")));
    }

    [Fact]
    public async Task Without_a_network_the_error_says_what_to_do()
    {
        var (set, _) = Idx.Small(new Uri($"http://localhost:{Mirror.FreePort()}/"));
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() =>
            Store(set).Read(IdxReader.Read, null)
        );
        Assert.Contains("train-images.gz", error.Message);
        Assert.Contains(folder.File("shared", "small"), error.Message);
        Assert.Contains("SEQUENCELAB_DATA", error.Message);
    }

    [Fact]
    public async Task A_mirror_that_never_answers_is_given_up()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var (set, _) = Idx.Small(new Uri($"http://{silent.LocalEndpoint}/"));
        var store = new DataStore<IdxFile>(set, null, folder.File("data"))
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(200),
        };
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() =>
            store.Read(IdxReader.Read, null)
        );
        Assert.Contains("no answer within 0.2 s", error.Message);
    }

    private DataStore<IdxFile> Store(DataSet<IdxFile> set) =>
        new(set, folder.File("shared"), folder.File("data"))
        {
            ConnectTimeout = TimeSpan.FromMinutes(1), // the mirror shares a busy machine with other tests
        };

    private IEnumerable<string?> Names(string pattern) =>
        Directory.GetFiles(folder.File("data", "small"), pattern).Select(Path.GetFileName).Order();

    private void Write(Dictionary<string, byte[]> files, string place)
    {
        foreach (var (name, content) in files)
            File.WriteAllBytes(folder.File(place, "small", name), content);
    }
}
