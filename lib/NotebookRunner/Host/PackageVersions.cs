namespace SequenceLab.NotebookRunner;

/// <summary>Whether a version asked for is satisfied by one that is carried.</summary>
internal static class PackageVersions
{
    /// <summary>
    /// Of a package that notebooks are written for, the same version; of one that came with another, any that is not
    /// newer, as NuGet itself would take the newer one for all.
    /// </summary>
    /// <param name="wanted">What the cell says: a version, a wildcard, or nothing.</param>
    /// <param name="carried">The package that is there.</param>
    public static bool Fits(string? wanted, CarriedPackage carried)
    {
        if (string.IsNullOrWhiteSpace(wanted) || wanted is "*" or "*-*" || wanted == carried.Version)
        {
            return true;
        }

        return !carried.IsDirect
            && Version.TryParse(wanted, out var asked)
            && Version.TryParse(carried.Version, out var there)
            && asked <= there;
    }
}
