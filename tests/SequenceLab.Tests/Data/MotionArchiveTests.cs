using System.Buffers.Binary;
using System.Text;
using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>An archive or folder that is not the data set: the error names it, and nothing is written.</summary>
public sealed class MotionArchiveTests : IDisposable
{
    private const string Name = "A/wlk_7/sub_1.csv";
    private static readonly Dictionary<string, string> Files = MotionFiles.Three();
    private static readonly byte[] Intact = MotionFiles.Zip(Files);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        Refused([], "no intact zip archive", "a zip archive");
        Refused("text"u8.ToArray(), "no intact zip archive", "a zip archive");
    }

    [Fact]
    public void Another_number_of_recordings_or_rows_is_refused()
    {
        Refused(MotionFiles.Zip([]), "0 recordings", "3");
        Refused(MotionFiles.Zip(Files.Where(f => f.Key != Name).ToDictionary()), "2 recordings", "3");
        Refused(With("A/jog_9/sub_1.csv", MotionFiles.Csv(1, 1)), "4 recordings", "3");
        Refused(With(Name, MotionFiles.Csv(200, 3)), "10 rows", "9");
    }

    [Fact]
    public void Other_numbers_are_refused() =>
        Refused(
            With(Name, Files[Name].Replace("201.05", "201.06")),
            "SHA-256",
            MotionFiles.Describe(Files).Sha256
        );

    [Theory]
    [InlineData("notes/b.txt")]
    [InlineData("A/../../sub_1.csv")]
    [InlineData("../A/wlk_7/sub_2.csv")]
    [InlineData("/A/wlk_7/sub_2.csv")]
    [InlineData("A\\..\\..\\sub_1.csv")]
    [InlineData("A/run_7/sub_2.csv")]
    [InlineData("A/wlk_7/deeper/sub_2.csv")]
    [InlineData("A/wlk_7/sub_2.csv.exe")]
    public void A_file_that_is_no_recording_is_refused(string path) =>
        Refused(With(path, Files[Name]), $"'{path}'", "only A/activity_trial/sub_subject.csv");

    [Fact]
    public void A_stranger_in_an_unpacked_folder_is_refused()
    {
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(_folder.File(name.Split('/')), text);
        }
        Assert.Equal(9, Read(_folder.File("A")).Rows);
        File.WriteAllText(_folder.File("A", "notes.txt"), "a note");
        var error = Assert.Throws<DataFileException>(() => Read(_folder.File("A")));
        Assert.StartsWith($"{_folder.File("A")}: found 'notes.txt', expected only A/", error.Message);
    }

    [Fact]
    public void A_file_that_declares_another_length_is_refused()
    {
        var length = Files[Name].Length;
        Refused(Declare(1 << 30), "bytes when unpacked", "1,");
        Refused(Declare(length + 40), $"{length:N0} bytes or more", $"{length + 40:N0}, as declared");
        Refused(Declare(length - 40), "", "");
    }

    [Fact]
    public void Thirty_two_megabytes_of_zeros_are_not_unpacked()
    {
        var bomb = With(Name, new string('0', 32 << 20));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Refused(bomb, "bytes when unpacked", "1,");
        Refused(Declare(Files[Name].Length, bomb), "", "");
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 << 20);
    }

    [Fact]
    public void An_archive_cut_short_or_changed_never_gives_other_numbers()
    {
        var values = Read(Write(Intact)).Values.ToArray();
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var at = random.Next(Intact.Length);
            var changed = i % 3 == 0 ? Intact[..at] : (byte[])Intact.Clone();
            if (i % 3 != 0)
            {
                changed[at] ^= 0xa5;
            }
            var path = Write(changed);
            try
            {
                Assert.True(Read(path).Values.SequenceEqual(values)); // a date or the like
            }
            catch (DataFileException error)
            {
                Assert.StartsWith(path, error.Message);
            }
            Assert.True(changed.SequenceEqual(File.ReadAllBytes(path)));
        }
    }

    private void Refused(byte[] archive, string found, string expected)
    {
        var path = Write(archive);
        var error = Assert.Throws<DataFileException>(() => Read(path));
        Assert.Matches($"^{path}.*: found .*{Escape(found)}.*, expected .*{Escape(expected)}", error.Message);
        Assert.Equal(archive, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private static string Escape(string text) => System.Text.RegularExpressions.Regex.Escape(text);

    private string Write(byte[] archive)
    {
        var path = _folder.File("a.zip");
        File.WriteAllBytes(path, archive);
        return path;
    }

    private static MotionSet Read(string path) =>
        new MotionArchive(path, MotionFiles.Describe(Files), MotionChannels.All).Read();

    private static byte[] With(string name, string text) => MotionFiles.Zip(new(Files) { [name] = text });

    /// <summary>The archive with another length declared for <see cref="Name"/>, in its list of files.</summary>
    private static byte[] Declare(int length, byte[]? archive = null)
    {
        const int nameAt = 46; // in an entry of the list
        const int lengthAt = 24;
        var changed = (byte[])(archive ?? Intact).Clone();
        var entry = changed.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Name)) - nameAt;
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(entry + lengthAt), length);
        return changed;
    }
}
