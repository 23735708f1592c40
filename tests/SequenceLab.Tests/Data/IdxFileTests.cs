using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Values = [.. Enumerable.Range(0, 30).Select(i => (byte)(7 * i))];
    private static readonly byte[] Intact = IdxFiles.Content(Values, 5, 2, 3);
    private static readonly DataFile Expected = IdxFiles.Describe("x.gz", Intact, 5, 2, 3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Packed_and_unpacked_files_are_read()
    {
        Assert.Equal(Values, Read(IdxFiles.Gzip(Intact)));
        Assert.Equal(Values, Read(Intact));
    }

    [Fact]
    public void A_broken_gzip_stream_is_refused()
    {
        var packed = IdxFiles.Gzip(Intact);
        packed.AsSpan(10..^8).Fill(0xff);
        Refused(packed, "cannot be unpacked", "intact gzip");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    public void A_file_cut_short_is_refused(int length)
    {
        Refused(IdxFiles.Gzip(Intact[..length]), $"{length} unpacked bytes", "46");
        Refused(Intact[..length], $"{length} unpacked bytes", "46");
    }

    [Fact]
    public void A_file_cut_after_it_was_packed_is_refused() =>
        Refused(IdxFiles.Gzip(Intact)[..^12], "unpacked bytes", "46");

    [Fact]
    public void A_longer_file_is_refused_without_unpacking_it() =>
        Refused(IdxFiles.Gzip([.. Intact, .. new byte[32 << 20]]), "more than 46 unpacked bytes", "46");

    [Fact]
    public void Another_files_header_is_refused()
    {
        Refused(IdxFiles.Content(Values, 30), "magic number 2049", "2051");
        Refused(IdxFiles.Content(Values, 6, 2, 3), "size 1 of 3: 6", "5");
        Refused(IdxFiles.Content(Values, 5, 3, 2), "size 2 of 3: 3", "2");
    }

    [Fact]
    public void Another_content_is_refused()
    {
        var content = (byte[])Intact.Clone();
        content[^1] ^= 1;
        Refused(IdxFiles.Gzip(content), "SHA-256", Expected.Sha256);
    }

    private byte[] Read(byte[] file)
    {
        var path = _folder.File("x.gz");
        File.WriteAllBytes(path, file);
        return IdxFile.Read(path, Expected);
    }

    private void Refused(byte[] file, string found, string expected)
    {
        var error = Assert.Throws<DataFileException>(() => Read(file));
        Assert.StartsWith($"{_folder.File("x.gz")}: found ", error.Message);
        Assert.Contains(found, error.Message);
        Assert.Contains($"expected {expected}", error.Message.Replace("an ", ""));
        Assert.Equal(file, File.ReadAllBytes(_folder.File("x.gz"))); // left as it was
    }
}
