namespace SequenceLab.NotebookRunner;

/// <summary>Finds an installed Chromium or one of its kin.</summary>
internal static class InstalledBrowser
{
    /// <summary>The environment variable that names the browser.</summary>
    public const string Variable = "SEQUENCELAB_CHROMIUM";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "chrome.exe",
        "msedge.exe",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's path, null when there is none.</summary>
    /// <param name="environment">Reads environment variables.</param>
    /// <exception cref="NotebookException">The variable names a file that does not exist.</exception>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new NotebookException($"{Variable} is {named}: no such file, expected a Chromium.");
        }

        var folders = (environment("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return Names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Concat(Places)
            .FirstOrDefault(File.Exists);
    }
}
