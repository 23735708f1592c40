using System.Text;
using System.Text.RegularExpressions;
using PublishedStack.Tests.Listings;

namespace PublishedStack.Tests.Stubs;

/// <summary>Writes the types of a listing as C# whose members only throw.</summary>
public static partial class StubSource
{
    public static string Write(IReadOnlyList<ApiType> types, string prologue)
    {
        var text = new StringBuilder("#nullable enable\n").Append(prologue);
        foreach (var space in types.GroupBy(type => type.Namespace))
        {
            text.Append($"namespace {space.Key}\n{{\n");
            WriteLevel(text, [.. space], 0);
            text.Append("}\n");
        }
        return text.ToString();
    }

    /// <summary>The types at one depth of the path, each around those within.</summary>
    private static void WriteLevel(StringBuilder text, List<ApiType> types, int depth)
    {
        foreach (var group in types.GroupBy(type => type.Path[depth]))
        {
            var self = group.FirstOrDefault(type => type.Path.Count == depth + 1);
            var inner = group.Where(type => type.Path.Count > depth + 1).ToList();
            var shell = self ?? new ApiType("class", group.First().Namespace, [group.Key], [], []);
            text.Append(Head(shell)).Append("\n{\n");
            if (shell.Kind == "enum")
                text.AppendJoin(",\n", shell.Members);
            else
                WriteMembers(text, shell);
            WriteLevel(text, inner, depth + 1);
            text.Append("}\n");
        }
    }

    private static string Head(ApiType type)
    {
        var bases = type.Bases.Where(name => Keeps(name, type)).ToList();
        var list =
            bases.Count == 0 || type.Kind is "enum" or "static class" ? "" : " : " + string.Join(", ", bases);
        var kind =
            type.Kind == "enum" ? "enum" : type.Kind.Insert(type.Kind.LastIndexOf(' ') + 1, "partial ");
        return $"public {kind} {type.Name}{list}";
    }

    /// <summary>Collection interfaces need members the listing does not show; calls do not need the interfaces.</summary>
    private static bool Keeps(string name, ApiType type) =>
        name == "IDisposable"
            ? type.Members.Any(member => member.EndsWith("void Dispose()", StringComparison.Ordinal))
            : !Collection().IsMatch(name);

    private static void WriteMembers(StringBuilder text, ApiType type)
    {
        var seen = new HashSet<string>();
        foreach (var member in type.Members)
            if (Translated(member, type) is { } code && seen.Add(Key(code)))
                text.Append(code).Append('\n');
        var bare = type.Name.Split('<')[0];
        if (type.Kind is "class" or "abstract class" or "sealed class" && !seen.Contains($"{bare}()"))
            text.Append($"internal {bare}() {{ }}\n");
    }

    private static string? Translated(string member, ApiType type)
    {
        try
        {
            return Signature.ToCSharp(member, type);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{type.Name}: '{member}' is no signature: {error.Message}", error);
        }
    }

    /// <summary>A constructor without parameters, however it is written, else the code itself.</summary>
    private static string Key(string code) =>
        EmptyConstructor().Match(code) is { Success: true } match ? match.Groups[1].Value : code;

    [GeneratedRegex(
        @"^(IEnumerable|ICollection|IList|IDictionary|IReadOnly|DynamicObject|IEquatable|IStructural|IComparable)"
    )]
    private static partial Regex Collection();

    [GeneratedRegex(@"^(?:public|protected) (\w+\(\)) \{ \}$")]
    private static partial Regex EmptyConstructor();
}
