namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>An assembly that the host has at hand for a <c>#r</c>.</summary>
/// <param name="Names">What it satisfies: package names, with <c>*</c> at the end for all that begin so, or a file name.</param>
/// <param name="Path">The assembly's file.</param>
internal sealed record CarriedAssembly(IReadOnlyList<string> Names, string Path)
{
    public bool Satisfies(string name) => Names.Any(pattern => Matches(pattern, name));

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*')
            ? name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : name.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
