using TorchSharp.Tests.Oracle;

namespace TorchSharp.Tests.Conformance;

/// <summary>
/// TorchSharp's public surface: <c>api.txt</c>, cut by <c>extract_api.py</c> from a listing of the
/// published assembly, and <c>api-complement.txt</c>, in the same notation, for types that the listing
/// names without their members.
/// </summary>
internal sealed class ApiListing
{
    private const string NamesTitle = "all public types";
    private readonly Dictionary<string, HashSet<string>> sections = [];
    private readonly HashSet<string> names = [];

    internal ApiListing()
    {
        Read("api.txt");
        Read("api-complement.txt");
    }

    internal HashSet<string> Names => names;

    /// <summary>The members listed under a type's header; null when there is no such header.</summary>
    internal HashSet<string>? Members(string header) => sections.GetValueOrDefault(header);

    private void Read(string file)
    {
        HashSet<string> body = [];
        foreach (var line in File.ReadLines(Reference.PathOf("Conformance", file)))
        {
            if (line.Length == 0)
                body = [];
            else if (line.StartsWith("  ", StringComparison.Ordinal))
                body.Add(line[2..]);
            else if (line.StartsWith(NamesTitle, StringComparison.Ordinal))
                body = names;
            else
                sections[line] = body = sections.GetValueOrDefault(line) ?? body;
        }
    }
}
