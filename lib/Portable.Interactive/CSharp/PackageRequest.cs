using System.Text.RegularExpressions;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>A package named in <c>#r "nuget: Id, version"</c>; without a version it is the newest.</summary>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    public static bool IsPackage(string reference) =>
        reference.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);

    public static PackageRequest Parse(string reference)
    {
        var match = Form().Match(reference);
        return match.Success
            ? new PackageRequest(
                match.Groups["id"].Value,
                match.Groups["version"] is { Success: true } version ? version.Value : null
            )
            : throw new CellException(
                $"#r \"{reference}\": expected \"nuget: Package.Id\" or \"nuget: Package.Id, version\"."
            )
            {
                Directive = reference,
            };
    }

    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";

    [GeneratedRegex(
        """^\s*nuget:\s*(?<id>[\w.-]+)\s*(,\s*(?<version>[\w.+*\-\[\](), ]+?))?\s*$""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
