namespace Microsoft.DotNet.Interactive.Tests.Conformance;

/// <summary>
/// .NET Interactive's public surface: <c>api.txt</c>, cut by <c>extract_api.py</c> from a listing of the published
/// assemblies, and <c>api-complement.txt</c>, in the same notation, for types the listing names without members.
/// </summary>
internal static class ApiListing
{
    private const string TypeMark = "== ";

    /// <summary>The members by the name of their type, and that type's header under its own name.</summary>
    public static ILookup<string, string> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Conformance", "data");
        var entries = new List<(string Type, string Line)>();
        var type = "";
        foreach (
            var line in new[] { "api.txt", "api-complement.txt" }.SelectMany(f =>
                File.ReadLines(Path.Combine(folder, f))
            )
        )
        {
            if (line.StartsWith(TypeMark, StringComparison.Ordinal))
            {
                var header = line[TypeMark.Length..].Split(" : ")[0];
                type = header.Split(' ').Last();
                entries.Add((type, header));
            }
            else
            {
                entries.Add((type, line.Trim()));
            }
        }

        return entries.ToLookup(entry => entry.Type, entry => entry.Line);
    }
}
