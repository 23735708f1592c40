namespace SequenceLab.Setup;

/// <summary>The folder into which NuGet unpacks packages.</summary>
internal static class PackageCache
{
    /// <summary>The assembly of a package's newest version.</summary>
    /// <param name="package">The package, named as its assembly is, for example <c>FSharp.Core</c>.</param>
    /// <param name="from">The oldest version that will do; of later ones those with the same first number.</param>
    /// <exception cref="FileNotFoundException">No such version of the package is in the cache.</exception>
    public static string Find(string package, Version from) => Find(package, from, [.. Folders().Distinct()]);

    internal static string Find(string package, Version from, string[] folders)
    {
        foreach (var folder in folders)
        {
            var versions = new DirectoryInfo(Path.Combine(folder, package.ToLowerInvariant()));
            var newest = versions.Exists
                ? versions
                    .EnumerateDirectories()
                    .Where(v =>
                        Version.TryParse(v.Name, out var version)
                        && version >= from
                        && version.Major == from.Major
                    )
                    .OrderByDescending(v => Version.Parse(v.Name))
                    .SelectMany(v => v.EnumerateFiles($"{package}.dll", SearchOption.AllDirectories))
                    .FirstOrDefault()
                : null;
            if (newest is not null)
            {
                return newest.FullName;
            }
        }
        throw new FileNotFoundException(
            $"{package} {from} or later was looked for in the package cache, {string.Join(" and ", folders)}. "
                + "It comes with Plotly.NET: run the cell that names the packages, or set NUGET_PACKAGES to the folder of your packages."
        );
    }

    // NuGet's own order, and first the folder from which Plotly.NET has been loaded: a NuGet.config may name another
    private static IEnumerable<string> Folders()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly is { IsDynamic: false } && assembly.GetName().Name == "Plotly.NET")
            {
                // <cache>/plotly.net/6.0.0/lib/netstandard2.0/Plotly.NET.dll
                yield return Path.GetFullPath(Path.Combine(assembly.Location, "../../../../.."));
            }
        }
        if (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set)
        {
            yield return set;
        }
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        yield return Path.Combine(home, ".nuget", "packages");
    }
}
