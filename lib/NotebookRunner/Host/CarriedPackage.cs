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
);
