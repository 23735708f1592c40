namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>What a restore found.</summary>
/// <param name="Assemblies">Files to reference and load, dependencies included.</param>
/// <param name="NativeFolders">Folders of native libraries.</param>
internal sealed record RestoredPackages(
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> NativeFolders
);
