using SequenceLab.Data;

namespace SequenceLab.Tests.Data;

/// <summary>An unpacked folder that holds other things, or leads elsewhere.</summary>
public class MotionFolderTests : IDisposable
{
    private const string Name = "A/wlk_7/sub_1.csv";
    private static readonly Dictionary<string, string> Files = MotionFiles.Three();

    private readonly TemporaryFolder folder = new();

    public MotionFolderTests()
    {
        foreach (var (name, text) in Files)
            File.WriteAllText(folder.File(name.Split('/')), text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_read_as_it_is() => Assert.Equal(9, Read().Rows);

    [Theory]
    [InlineData("A", "notes.txt")]
    [InlineData("A", "wlk_7", "sub_1 (copy).csv")]
    [InlineData("A", "wlk_7", "old", "sub_1.csv")]
    [InlineData("A", "run_7", "sub_1.csv")]
    public void Another_file(params string[] names)
    {
        File.WriteAllText(folder.File(names), Files[Name]);
        Refused(folder.File("A"), $"'{string.Join('/', names)}'", "only A/activity_trial/sub_subject.csv");
    }

    [Fact]
    public void A_file_too_few()
    {
        File.Delete(folder.File(Name.Split('/')));
        Refused(folder.File("A"), "2 recordings", "3");
    }

    [Fact]
    public void An_empty_folder()
    {
        Directory.Delete(folder.File("A"), recursive: true);
        Directory.CreateDirectory(folder.File("A"));
        Refused(folder.File("A"), "0 recordings", "3");
    }

    [Fact]
    public void A_file_grown_huge()
    {
        using (var file = File.OpenWrite(folder.File(Name.Split('/'))))
            file.SetLength(1L << 32);
        var error = Assert.Throws<DataFileException>(Read);
        Assert.Equal(folder.File("A"), error.Path);
        Assert.Contains("bytes when unpacked", error.Found);
    }

    [Fact]
    public void A_link_to_a_file_outside()
    {
        var outside = folder.File("outside.csv");
        File.Move(folder.File(Name.Split('/')), outside);
        Link(() => File.CreateSymbolicLink(folder.File(Name.Split('/')), "../../outside.csv"));
        Refused(folder.File(Name.Split('/')), "a link to '../../outside.csv'", "a file or folder of its own");
    }

    [Fact]
    public void A_link_to_a_folder_outside()
    {
        var outside = folder.File("outside");
        Directory.Move(folder.File("A", "wlk_7"), outside);
        Link(() => Directory.CreateSymbolicLink(folder.File("A", "wlk_7"), outside));
        Refused(folder.File("A", "wlk_7"), $"a link to '{outside}'", "a file or folder of its own");
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_is_read()
    {
        Directory.Move(folder.File("A"), folder.File("elsewhere"));
        Link(() => Directory.CreateSymbolicLink(folder.File("A"), folder.File("elsewhere")));
        Assert.Equal(9, Read().Rows);
    }

    private MotionSet Read() =>
        new MotionReader(folder.File("A"), MotionFiles.Describe(Files), MotionChannels.All).Read();

    private void Refused(string path, string found, string expected)
    {
        var before = folder.Content();
        var error = Assert.Throws<DataFileException>(Read);
        Assert.Equal(path, error.Path);
        Assert.StartsWith(path, error.Message);
        Assert.Equal(found, error.Found);
        Assert.Equal(expected, error.Expected);
        Assert.Equal(before, folder.Content());
    }

    // Windows lets only some users make links
    private static void Link(Action create)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        create();
    }
}
