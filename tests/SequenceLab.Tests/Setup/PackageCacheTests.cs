using SequenceLab.Setup;
using SequenceLab.Tests.Data;

namespace SequenceLab.Tests.Setup;

public class PackageCacheTests
{
    private static readonly Version _from = new(10, 1);

    [Fact]
    public void The_newest_version_of_the_same_first_number_is_taken()
    {
        using var cache = new TemporaryFolder();
        foreach (var version in new[] { "10.0.103", "10.1.300", "10.1.403", "10.1.500-preview", "11.0.0" })
        {
            Add(cache.Path, version);
        }
        Assert.Equal(
            Path.Combine(cache.Path, "fsharp.core", "10.1.403", "lib", "FSharp.Core.dll"),
            PackageCache.Find("FSharp.Core", _from, [cache.Path])
        );
    }

    [Fact]
    public void A_folder_without_the_package_leaves_the_next_one()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        Add(first.Path, "10.0.103");
        var there = Path.Combine(second.Path, "a path with spaces");
        Add(there, "10.1.0");
        Assert.StartsWith(there, PackageCache.Find("FSharp.Core", _from, [first.Path, there]));
    }

    [Fact]
    public void The_error_names_package_version_and_folders()
    {
        using var cache = new TemporaryFolder();
        var error = Assert.Throws<FileNotFoundException>(() =>
            PackageCache.Find("FSharp.Core", _from, [cache.Path, "/nowhere"])
        );
        Assert.Contains($"FSharp.Core 10.1 or later was looked for", error.Message);
        Assert.Contains($"{cache.Path} and /nowhere", error.Message);
    }

    private static void Add(string cache, string version)
    {
        var folder = Directory.CreateDirectory(Path.Combine(cache, "fsharp.core", version, "lib"));
        File.WriteAllText(Path.Combine(folder.FullName, "FSharp.Core.dll"), "");
    }
}
