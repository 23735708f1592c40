using SequenceLab.Tests.Data;
using SequenceLab.Training;

namespace SequenceLab.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private static readonly History History = new([new(1, 1, 1, 1, 0.5, 0.5, null, null, 1e-3, null, 1)]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.File("a.txt");
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() =>
            AtomicFile.Write(
                path,
                stream =>
                {
                    stream.Write("new"u8);
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Of_a_link_the_target_is_written_with_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("links need a privilege on Windows");
            return;
        }
        var (link, target) = (_folder.File("link.json"), _folder.File("elsewhere", "history.json"));
        File.WriteAllText(target, "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(link, target);
        History.Save(link);
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal(History.Epochs, History.Load(target).Epochs);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead,
            File.GetUnixFileMode(target)
        );
    }

    [Fact]
    public void A_missing_folder_is_named_as_the_caller_wrote_it()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => History.Save("no/such/history.json"));
        Assert.Equal("no/such/history.json: there is no folder 'no/such'.", error.Message);
    }
}
