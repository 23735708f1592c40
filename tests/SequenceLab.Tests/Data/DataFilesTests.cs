using SequenceLab.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests.Data;

/// <summary>Where files are looked for, and under which names.</summary>
public sealed class DataFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_shared_folder_comes_before_data()
    {
        var (set, files) = IdxFiles.Small();
        Write(files, "shared", "small");
        Write(files.ToDictionary(f => f.Key, _ => Array.Empty<byte>()), "data", "small");
        Assert.Equal(12, (await Read(set))[1].Length);
    }

    [Fact]
    public async Task Data_is_used_when_the_shared_folder_has_no_such_set()
    {
        var (set, files) = IdxFiles.Small();
        Write(files, "data", "small");
        Assert.Equal(12, (await Read(set))[1].Length);
    }

    [Fact]
    public async Task The_shared_folder_may_be_the_sets_own()
    {
        var (set, files) = IdxFiles.Small();
        Write(files, "shared");
        Assert.Equal(12, (await Read(set))[1].Length);
    }

    [Theory]
    [InlineData("-idx", false)] // gunzip
    [InlineData(".idx", false)] // 7-Zip
    [InlineData(".idx", true)] // Kaggle: each in a folder of its name
    public async Task Unpacked_files_are_found_under_their_usual_names(string hyphen, bool inFolders)
    {
        var (set, files) = IdxFiles.Small();
        foreach (var (packed, content) in files)
        {
            var name = packed.Replace("-idx", hyphen)[..^3];
            string[] path = inFolders ? ["shared", "small", name, name] : ["shared", "small", name];
            File.WriteAllBytes(_folder.File(path), content);
        }
        Assert.Equal(12, (await Read(set))[1].Length);
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_even_if_another_is_intact()
    {
        var (set, files) = IdxFiles.Small();
        Write(files, "data", "small");
        var damaged = _folder.File("shared", "small", "train-labels-idx1-ubyte.gz");
        File.WriteAllBytes(damaged, [1, 2, 3]);
        var error = await Assert.ThrowsAsync<DataFileException>(() => Read(set));
        Assert.StartsWith(damaged, error.Message);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(damaged));
    }

    [Fact]
    public async Task The_program_says_what_to_do_where_nothing_is_found()
    {
        var (set, _) = IdxFiles.Small();
        var error = await Assert.ThrowsAsync<DataUnavailableException>(() => Read(set));
        Assert.Contains("train-images-idx3-ubyte.gz of 'small'", error.Message);
        Assert.Contains(_folder.File("shared", "small"), error.Message);
        Assert.Contains("SEQUENCELAB_DATA", error.Message);
    }

    [Fact]
    public void The_manifest_describes_the_sets()
    {
        var mnist = DataSet.Named("mnist");
        Assert.Equal([60_000, 28, 28], mnist.Files[0].Shape);
        Assert.All(mnist.Files, f => Assert.Equal(64, f.Sha256.Length));
        Assert.All(mnist.Mirrors, m => Assert.Equal("https", m.Scheme));
        Assert.Equal(360, DataSet.Named("motionsense").Files.Single().Recordings);
    }

    private Task<byte[][]> Read(DataSet set) =>
        new DataFiles(set, _folder.File("shared"), _folder.File("data")).Read(IdxFile.Read, null);

    private void Write(Dictionary<string, byte[]> files, params string[] place)
    {
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(_folder.File([.. place, name]), IdxFiles.Gzip(content));
        }
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("motionsense")]
    public void What_is_downloaded_comes_encrypted_and_has_a_checksum(string name)
    {
        var set = DataSet.Named(name);
        Assert.All(set.Mirrors, mirror => Assert.Equal(Uri.UriSchemeHttps, mirror.Scheme));
        Assert.All(set.Files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
    }
}
