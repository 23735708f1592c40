namespace SequenceLab.NotebookRunner;

/// <summary>A package that this program was built with.</summary>
/// <param name="Name">Its name as its author writes it.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsDirect">Whether this program asks for it itself, and not only for one that needs it.</param>
/// <param name="Assemblies">Its own assemblies and those of all packages it needs.</param>
/// <param name="Folders">Where it and the packages it needs lie unpacked.</param>
internal sealed record CarriedPackage(
    string Name,
    string Version,
    bool IsDirect,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> Folders
)
{
    /// <summary>
    /// Whether it satisfies what a cell asks for. One that notebooks are written for must have that version; of one
    /// that came with another, an older version may be asked for, as NuGet itself would take the newer one for all.
    /// </summary>
    /// <param name="wanted">A version, a wildcard, or nothing.</param>
    public bool Fits(string? wanted) =>
        string.IsNullOrWhiteSpace(wanted)
        || wanted is "*" or "*-*"
        || wanted == Version
        || (
            !IsDirect
            && System.Version.TryParse(wanted, out var asked)
            && System.Version.TryParse(Version, out var there)
            && asked <= there
        );
}
