using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public class IdxReaderTests : IDisposable
{
    private static readonly byte[] Values = [.. Enumerable.Range(0, 30).Select(i => (byte)(7 * i))];
    private static readonly byte[] Intact = Idx.Content(2051, [5, 2, 3], Values);
    private static readonly IdxFile Expected = Idx.Describe("x.gz", 2051, [5, 2, 3], Intact);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Gives_the_values_of_an_intact_file() => Assert.Equal(Values, Read(Idx.Gzip(Intact)));

    [Fact]
    public void An_empty_file() => Fails([], "an empty file", "gzip");

    [Fact]
    public void Not_gzip() => Fails(Intact, "no gzip header", "gzip");

    [Fact]
    public void A_broken_gzip_stream()
    {
        var packed = Idx.Gzip(Intact);
        for (var i = 12; i < packed.Length - 8; i++)
            packed[i] = 0xff;
        Fails(packed, "cannot be unpacked", "intact gzip");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(40)]
    public void Cut_short_before_it_was_packed(int length) =>
        Fails(Idx.Gzip(Intact[..length]), $"{length} unpacked bytes", length < 16 ? "16 bytes" : "46");

    [Fact]
    public void Cut_short_after_it_was_packed() => Fails(Idx.Gzip(Intact)[..^12], "unpacked bytes", "46");

    [Fact]
    public void Too_long() => Fails(Idx.Gzip([.. Intact, 1]), "47 unpacked bytes", "46");

    [Fact]
    public void A_wrong_magic_number() =>
        Fails(Idx.Gzip(Idx.Content(2049, [5, 2, 3], Values)), "magic number 2049", "2051");

    [Fact]
    public void A_wrong_count() => Fails(Idx.Gzip(Idx.Content(2051, [6, 2, 3], Values)), "a count of 6", "5");

    [Fact]
    public void A_wrong_picture_size() =>
        Fails(Idx.Gzip(Idx.Content(2051, [5, 3, 2], Values)), "rows: 3", "2");

    [Fact]
    public void A_wrong_checksum()
    {
        var content = (byte[])Intact.Clone();
        content[^1] ^= 1;
        Fails(Idx.Gzip(content), "SHA-256", Expected.Sha256);
    }

    private byte[] Read(byte[] packed)
    {
        var path = folder.File("x.gz");
        File.WriteAllBytes(path, packed);
        return IdxReader.Read(path, Expected);
    }

    private void Fails(byte[] packed, string found, string expected)
    {
        var error = Assert.Throws<DataFileException>(() => Read(packed));
        Assert.Equal(folder.File("x.gz"), error.Path);
        Assert.Contains(error.Path, error.Message);
        Assert.Contains(found, error.Found);
        Assert.Contains(expected, error.Expected);
        Assert.Equal(packed, File.ReadAllBytes(error.Path)); // left as it was
    }
}
