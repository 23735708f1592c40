namespace PublishedStack.Tests;

/// <summary>Where the sources stand.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> Sources(string folder, string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder, project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any())
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Notebooks() =>
        Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceLab.slnx"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("No SequenceLab.slnx above the tests.")
            );
}
