namespace SequenceLab.NotebookRunner.Tests.Images;

public sealed class InstalledBrowserTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("browser-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string? Find(string? path, string? named = null) =>
        InstalledBrowser.Find(variable =>
            variable == InstalledBrowser.Variable ? named
            : variable == "PATH" ? path
            : null
        );

    [Fact]
    public void TakesTheFirstKnownNameOnThePath()
    {
        var chromium = Path.Combine(folder, "chromium");
        File.WriteAllText(chromium, "");
        File.WriteAllText(Path.Combine(folder, "google-chrome"), "");
        Assert.Equal(chromium, Find($"/no/such/folder{Path.PathSeparator}{folder}"));
    }

    [Fact]
    public void TakesTheNamedOneFirst()
    {
        var named = Path.Combine(folder, "mine");
        File.WriteAllText(named, "");
        File.WriteAllText(Path.Combine(folder, "chromium"), "");
        Assert.Equal(named, Find(folder, named));
    }

    [Fact]
    public void SaysWhenTheNamedOneIsMissing()
    {
        var error = Assert.Throws<NotebookException>(() => Find(folder, "/no/such/browser"));
        Assert.Equal(
            "SEQUENCELAB_CHROMIUM is /no/such/browser: no such file, expected a Chromium.",
            error.Message
        );
    }
}
