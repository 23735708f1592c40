namespace SequenceLab.NotebookRunner.Tests.Images;

/// <summary>What tests of pictures and pages need of the machine; without it they are skipped, with the reason.</summary>
internal static class Browser
{
    public static string PathOrSkip()
    {
        var path = InstalledBrowser.Find(Environment.GetEnvironmentVariable);
        Assert.SkipWhen(path is null, $"no Chromium on PATH or in {InstalledBrowser.Variable}");
        return path!;
    }
}
