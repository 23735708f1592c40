using System.Text.RegularExpressions;

namespace Portable.Plotly.Tests.Conformance;

/// <summary>The public surface of the published assemblies, as far as C# can offer it.</summary>
public sealed partial class PublishedApi
{
    readonly Dictionary<string, HashSet<string>> members = [];
    readonly Dictionary<string, string?> bases = [];
    readonly HashSet<string> mentioned = [];

    public PublishedApi()
    {
        var type = "";
        foreach (
            var line in File.ReadLines(
                Path.Combine(AppContext.BaseDirectory, "Conformance", "published-api.txt")
            )
        )
        {
            if (line.StartsWith("type "))
            {
                var heading = line["type ".Length..].Split(" : ");
                type = heading[0];
                members[type] = [];
                bases[type] = heading.Length > 1 ? heading[1] : null;
            }
            else
            {
                members[type].Add(DeclarableDefaults(line.Trim()));
                mentioned.UnionWith(TypeName().Matches(line).Select(match => match.Value));
            }
        }
    }

    /// <summary>Whether the type is listed with its members.</summary>
    public bool Lists(string type) => members.ContainsKey(type);

    /// <summary>Whether a listed signature names the type.</summary>
    public bool Mentions(string type) => mentioned.Contains(type);

    /// <summary>Whether the listed type has this member.</summary>
    public bool Has(string type, string member) => members[type].Contains(member);

    /// <summary>The listed base of a type, if it is of the published assemblies.</summary>
    public string? BaseOf(string type) => bases[type];

    /// <summary>
    /// F# can give an option parameter a constant as default, which callers see wrapped; C# can declare null
    /// alone, which the portable edition reads as that constant.
    /// </summary>
    static string DeclarableDefaults(string member) => OptionDefault().Replace(member, "$1 = null");

    [GeneratedRegex(@"(FSharpOption<\w+> \w+) = \w+")]
    private static partial Regex OptionDefault();

    [GeneratedRegex(@"StyleParam\.\w+|\w+")]
    private static partial Regex TypeName();
}
