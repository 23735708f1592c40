using System.Text.RegularExpressions;

namespace PublishedStack.Tests;

/// <summary>Where the sources stand.</summary>
internal static partial class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> Sources(string folder, string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder, project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any())
            .Order(StringComparer.Ordinal);

    /// <summary>The files of a kind, without what is built, downloaded or run.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory
            .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(path => !Made().IsMatch(Relative(path)))
            .Order(StringComparer.Ordinal);

    /// <summary>The committed notebooks and the one that <c>dotnet new</c> makes more of.</summary>
    public static IEnumerable<string> Notebooks() =>
        Files("*.ipynb").Where(path => Relative(path).Split('/')[0] is "notebooks" or "templates");

    /// <summary>A path as it reads from the root, with / on every system.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceLab.slnx"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("No SequenceLab.slnx above the tests.")
            );

    [GeneratedRegex(@"(^|/)(obj|bin|out|data|node_modules|\.git)/")]
    private static partial Regex Made();
}
