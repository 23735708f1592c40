namespace SequenceLab.NotebookRunner.Tests.Images;

public sealed class InstalledBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("browser-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string? Find(string? path, string? named = null) =>
        InstalledBrowser.Find(variable =>
            variable == InstalledBrowser.Variable ? named
            : variable == "PATH" ? path
            : null
        );

    [Fact]
    public void TakesTheFirstKnownNameOnThePath()
    {
        var chromium = Path.Combine(_folder, "chromium");
        File.WriteAllText(chromium, "");
        File.WriteAllText(Path.Combine(_folder, "google-chrome"), "");
        Assert.Equal(chromium, Find($"/no/such/folder{Path.PathSeparator}{_folder}"));
    }

    [Fact]
    public void TakesTheNamedOneFirst()
    {
        var named = Path.Combine(_folder, "mine");
        File.WriteAllText(named, "");
        File.WriteAllText(Path.Combine(_folder, "chromium"), "");
        Assert.Equal(named, Find(_folder, named));
    }

    [Fact]
    public void SaysWhenTheNamedOneIsMissing()
    {
        var error = Assert.Throws<NotebookException>(() => Find(_folder, "/no/such/browser"));
        Assert.Equal(
            "SEQUENCELAB_CHROMIUM is /no/such/browser: no such file, expected a Chromium.",
            error.Message
        );
    }
}
