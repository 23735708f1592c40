using SequenceLab.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Data;

/// <summary>Files that are not on this machine, and mirrors with the failures that mirrors have.</summary>
public sealed class DownloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Missing_files_are_downloaded_with_progress()
    {
        using var mirror = new Mirror(Packed());
        var there = _folder.File("data", "small", "t10k-labels-idx1-ubyte.gz");
        File.WriteAllBytes(there, Packed()["t10k-labels-idx1-ubyte.gz"]);
        var reports = new List<DownloadProgress>();
        var files = Files(mirror.Address);
        var read = await files.Read(IdxFile.Read, new InlineProgress<DownloadProgress>(reports.Add));

        Assert.True(files.Downloaded);
        Assert.Equal(5, read[3].Length);
        Assert.Equal(Packed().Keys.Take(3), reports.Select(r => r.File).Distinct());
        Assert.Equal(Packed().Values.First().Length, reports[0].Total);
        Assert.Equal(Packed().Keys.Append(".lock").Order(), Names("*"));
    }

    [Fact]
    public async Task Four_at_once_share_one_download()
    {
        using var mirror = new Mirror(Packed());
        var reads = Enumerable.Range(0, 4).Select(_ => Files(mirror.Address).Read(IdxFile.Read, null));
        Assert.All(await Task.WhenAll(reads), read => Assert.Equal(12, read[1].Length));
        Assert.Equal([0L, 0, 0, 0], mirror.Starts); // each file once
    }

    [Fact]
    public async Task The_second_mirror_is_asked_when_the_first_has_no_such_file()
    {
        using var empty = new Mirror([]);
        using var full = new Mirror(Packed());
        Assert.Equal(12, (await Files(empty.Address, full.Address).Read(IdxFile.Read, null))[1].Length);
        Assert.Empty(_said);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_mirror_that_is_busy_is_asked_again(int status)
    {
        using var mirror = new Mirror(Packed()) { Failures = (2, status) };
        Assert.Equal(12, (await Files(mirror.Address).Read(IdxFile.Read, null))[1].Length);
        Assert.Equal(2, _said.Count(s => s.Contains("waiting 0.01 s") && s.Contains($"{status}")));
    }

    [Fact]
    public async Task A_dropped_connection_is_resumed_where_it_broke()
    {
        using var mirror = new Mirror(Packed()) { BreakAfter = 500 };
        Assert.Equal(12 * 28 * 28, (await Files(mirror.Address).Read(IdxFile.Read, null))[0].Length);
        Assert.Equal(0, mirror.Starts[0]);
        Assert.InRange(mirror.Starts[1], 1, 500);
        Assert.Empty(Names("*.part"));
    }

    [Fact]
    public void A_slow_mirror_and_a_hitch_of_a_minute_are_waited_out()
    {
        Assert.True(new Downloader().Patience >= TimeSpan.FromSeconds(30));
        var pauses = new Downloader().Pauses;
        Assert.True(pauses.Sum(p => p.TotalSeconds) >= 60);
        Assert.Equal(pauses.Order(), pauses);
    }

    [Fact]
    public async Task A_mirror_that_never_answers_is_given_up()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var files = Files(TimeSpan.FromMilliseconds(200), new Uri($"http://{silent.LocalEndpoint}/"));
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() => files.Read(IdxFile.Read, null));
        Assert.Contains("no answer within 0.2 s", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public async Task A_mirror_that_sends_without_end_is_cut_off(int before)
    {
        using var mirror = new Mirror(Packed());
        var path = _folder.File("data", "train-images-idx3-ubyte.gz");
        Directory.CreateDirectory(_folder.File("data"));
        File.WriteAllBytes($"{path}.{mirror.Address.Host}.part", new byte[before]);
        var downloader = new Downloader { Longest = 100, Say = _said.Add };
        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            downloader.Fetch([new Uri(mirror.Address, Path.GetFileName(path))], path, _ => { }, null)
        );
        Assert.Contains("more than 100 bytes came", error.Message);
        Assert.False(File.Exists(path));
        Assert.All(Directory.GetFiles(_folder.File("data")), file => Assert.Empty(File.ReadAllBytes(file)));
    }

    [Fact]
    public async Task An_address_that_anyone_on_the_way_can_change_is_not_asked()
    {
        var path = _folder.File("data", "file");
        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            new Downloader().Fetch([new Uri("http://example.com/file")], path, _ => { }, null)
        );
        Assert.StartsWith(
            "http://example.com/file: expected an address that begins with https://",
            error.Message
        );
    }

    [Fact]
    public async Task A_download_that_fails_its_check_is_put_aside()
    {
        var files = Packed();
        files["train-images-idx3-ubyte.gz"] = files["train-labels-idx1-ubyte.gz"];
        using var mirror = new Mirror(files);
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() =>
            Files(mirror.Address).Read(IdxFile.Read, null)
        );
        Assert.Contains("magic number 2049", error.Message);
        Assert.Equal(["train-images-idx3-ubyte.gz.damaged"], Names("train*"));
    }

    [Fact]
    public async Task Who_waits_for_another_process_says_so()
    {
        var first = await new FolderLock(_folder.Path, _said.Add).Take();
        var second = new FolderLock(_folder.Path, _said.Add)
        {
            Silence = TimeSpan.FromMilliseconds(50),
        }.Take();
        while (_said.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.False(second.IsCompleted);
        Assert.StartsWith(
            $"waiting for another process, which holds the lock {_folder.File(".lock")}",
            _said[0]
        );
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Who_waits_for_nothing_gives_up_in_the_end()
    {
        using var first = await new FolderLock(_folder.Path, _said.Add).Take();
        var second = new FolderLock(_folder.Path, _said.Add) { Patience = TimeSpan.FromMilliseconds(50) };
        var error = await Assert.ThrowsAsync<TimeoutException>(() => second.Take());
        Assert.Contains(".lock: another process has held this lock for", error.Message);
    }

    private DataFiles Files(params Uri[] mirrors) => Files(TimeSpan.FromMinutes(1), mirrors);

    private DataFiles Files(TimeSpan patience, params Uri[] mirrors) =>
        new(IdxFiles.Small(mirrors).Set, null, _folder.File("data"))
        {
            Downloader = new()
            {
                Patience = patience,
                Pauses = [TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(10)],
                Say = _said.Add,
            },
        };

    private static Dictionary<string, byte[]> Packed() =>
        IdxFiles.Small().Files.ToDictionary(f => f.Key, f => IdxFiles.Gzip(f.Value));

    private IEnumerable<string?> Names(string pattern) =>
        Directory.GetFiles(_folder.File("data", "small"), pattern).Select(Path.GetFileName).Order();
}
