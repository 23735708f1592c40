using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>An archive or folder that is not the data set: the error names it, and nothing is written.</summary>
public class MotionArchiveTests : IDisposable
{
    private const string Name = "A/wlk_7/sub_1.csv";
    private static readonly Dictionary<string, string> Files = MotionFiles.Three();
    private static readonly byte[] Intact = MotionFiles.Zip(Files);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_empty_archive_file() => Refused([], "an empty file", "a zip archive");

    [Fact]
    public void No_archive() => Refused("text"u8.ToArray(), "no intact zip archive", "a zip archive");

    [Fact]
    public void An_archive_without_files() => Refused(MotionFiles.Zip([]), "0 recordings", "3");

    [Fact]
    public void An_archive_of_other_files() =>
        Refused(
            MotionFiles.Zip(new() { ["notes/b.txt"] = "b" }),
            "'notes/b.txt'",
            "only A/activity_trial/sub_"
        );

    [Fact]
    public void A_file_too_many() =>
        Refused(With("A/jog_9/sub_1.csv", MotionFiles.Csv(1, 1)), "4 recordings", "3");

    [Fact]
    public void A_file_too_few() => Refused(Without(Name), "2 recordings", "3");

    [Fact]
    public void Other_numbers() =>
        Refused(
            With(Name, Files[Name].Replace("201.05", "201.06")),
            "SHA-256",
            MotionFiles.Describe(Files).Sha256
        );

    [Fact]
    public void A_row_too_many() => Refused(With(Name, MotionFiles.Csv(200, 3)), "10 rows", "9");

    [Theory]
    [InlineData("../sub_1.csv")]
    [InlineData("A/../../sub_1.csv")]
    [InlineData("A/wlk_7/../../../sub_1.csv")]
    [InlineData("../A/wlk_7/sub_2.csv")]
    [InlineData("/A/wlk_7/sub_2.csv")]
    [InlineData("A\\..\\..\\sub_1.csv")]
    [InlineData("C:/A/wlk_7/sub_2.csv")]
    [InlineData("B/wlk_7/sub_2.csv")]
    [InlineData("A/wlk_7/deeper/sub_2.csv")]
    [InlineData("A/wlk_7/sub_2.csv.exe")]
    public void A_path_outside_the_folder(string path) =>
        Refused(With(path, Files[Name]), $"'{path}'", "only A/activity_trial/sub_subject.csv");

    [Fact]
    public void A_file_that_claims_to_be_huge() =>
        Refused(Declare(1 << 30), $"{(1 << 30) + Length(Name, but: true):N0} bytes when unpacked", "1,");

    [Fact]
    public void A_file_that_is_longer_than_it_claims() => Refused(Declare(Length(Name) - 40), null, null);

    [Fact]
    public void A_file_that_is_shorter_than_it_claims() =>
        Refused(
            Declare(Length(Name) + 40),
            $"{Length(Name):N0} bytes",
            $"{Length(Name) + 40:N0}, as declared"
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Thirty_two_megabytes_of_zeros_are_not_unpacked(bool admitted)
    {
        var bomb = With(Name, new string('0', 32 << 20));
        if (!admitted)
            bomb = Declare(Length(Name), bomb);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Refused(bomb, null, null);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 << 20);
    }

    [Fact]
    public void An_archive_cut_anywhere()
    {
        for (var length = 0; length < Intact.Length; length += 7)
            Refused(Intact[..length], null, "a zip archive");
    }

    [Fact]
    public void A_byte_changed_anywhere_never_gives_other_numbers()
    {
        var values = Read(Write(Intact)).Values.ToArray();
        for (var i = 0; i < Intact.Length; i++)
        {
            var changed = (byte[])Intact.Clone();
            changed[i] ^= 0xa5;
            var path = Write(changed);
            try
            {
                Assert.True(Read(path).Values.SequenceEqual(values)); // a date or the like
            }
            catch (DataFileException error)
            {
                Assert.StartsWith(path, error.Path);
            }
            Assert.True(changed.SequenceEqual(File.ReadAllBytes(path)));
        }
    }

    private void Refused(byte[] archive, string? found, string? expected)
    {
        var path = Write(archive);
        var before = folder.Content();
        var error = Assert.Throws<DataFileException>(() => Read(path));
        Assert.StartsWith(path, error.Path);
        Assert.StartsWith(error.Path, error.Message);
        Assert.Contains(found ?? "", error.Found);
        Assert.Contains(expected ?? "", error.Expected);
        Assert.Equal(before, folder.Content());
    }

    // two folders deep, so that what a path leads out to is seen
    private string Write(byte[] archive)
    {
        var path = folder.File("data", "small", "a.zip");
        File.WriteAllBytes(path, archive);
        return path;
    }

    private static MotionSet Read(string path) =>
        new MotionReader(path, MotionFiles.Describe(Files), MotionChannels.All).Read();

    private static byte[] With(string name, string text) => MotionFiles.Zip(new(Files) { [name] = text });

    private static byte[] Without(string name) =>
        MotionFiles.Zip(Files.Where(f => f.Key != name).ToDictionary());

    private static int Length(string name, bool but = false) =>
        Files.Where(f => f.Key == name != but).Sum(f => f.Value.Length);

    /// <summary>The archive with another length declared for <see cref="Name"/>, in its list of files.</summary>
    private static byte[] Declare(int length, byte[]? archive = null)
    {
        const int nameAt = 46; // in an entry of the list
        const int lengthAt = 24;
        var changed = (byte[])(archive ?? Intact).Clone();
        var entry = changed.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Name)) - nameAt;
        Assert.Equal("PK\u0001\u0002"u8, changed.AsSpan(entry, 4));
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(entry + lengthAt), length);
        return changed;
    }
}
