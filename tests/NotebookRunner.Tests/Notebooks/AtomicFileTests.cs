namespace SequenceLab.NotebookRunner.Tests.Notebooks;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atomic-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ReplacesAndLeavesNothingElse()
    {
        var path = Path.Combine(_folder, "new", "a.txt");
        AtomicFile.Write(path, "one");
        AtomicFile.Write(path, "two é\n");
        Assert.Equal("two é\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void FailureLeavesTheOldFile()
    {
        // a folder cannot be replaced by a file
        var path = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(path, "text"));
        Assert.True(Directory.Exists(path));
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
