using System.Text.RegularExpressions;

namespace PublishedStack.Tests.Listings;

/// <summary>Reads TorchSharp's listing: types between rules, then the names of all types.</summary>
public static partial class TorchListing
{
    /// <param name="path">The listing.</param>
    /// <param name="also">Types of which the listing gives the name alone, in the notation of the others.</param>
    public static List<ApiType> Read(string path, string also)
    {
        // reflection writes a type nested in a generic one with the parameters at its own end
        var text = File.ReadAllText(path)
            .Replace(
                "HookableModule.HookRemover<TPreHook, TPostHook>",
                "HookableModule<TPreHook, TPostHook>.HookRemover",
                StringComparison.Ordinal
            );
        var sections = Rule().Split(text)[1..];
        var types = new List<ApiType>();
        for (var i = 0; i + 1 < sections.Length; i += 2)
            types.Add(Type(sections[i].Trim(), sections[i + 1]));
        var addition = File.ReadAllText(also);
        var more = Rule().Split(addition)[1..];
        for (var i = 0; i + 1 < more.Length; i += 2)
            types.Add(Type(more[i].Trim(), more[i + 1]));
        var segments = types
            .SelectMany(type => type.Path)
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => group.First());
        var known = types.Select(Key).ToHashSet();
        var enums = EnumMembers(text + addition);
        foreach (var line in sections[^1].Split('\n').Skip(1))
            if (Named(line.Trim(), segments, enums) is { } type && known.Add(Key(type)))
                types.Add(type);
        return types;
    }

    /// <summary>Of types that only default values show: the members they show.</summary>
    private static ILookup<string, string> EnumMembers(string text) =>
        EnumDefault()
            .Matches(text)
            .Where(match => match.Groups["owner"].Value == match.Groups["type"].Value.Split('.')[^1])
            .Select(match => (Type: match.Groups["type"].Value, Member: match.Groups["member"].Value))
            .Distinct()
            .ToLookup(pair => pair.Type, pair => pair.Member);

    private static ApiType Type(string header, string body)
    {
        var match = Header().Match(header.Split('\n')[0]);
        var (space, path) = Place(match.Groups["name"].Value);
        var members = body.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .ToList();
        return new ApiType(
            match.Groups["kind"].Value,
            space,
            path,
            Text.Split(match.Groups["bases"].Value, ','),
            members
        );
    }

    /// <summary>A type of which the listing gives the name alone: TorchSharp.Modules.Adam+Options, Loss`3.</summary>
    private static ApiType? Named(
        string name,
        Dictionary<string, string> segments,
        ILookup<string, string> enums
    )
    {
        if (!name.StartsWith("TorchSharp.", StringComparison.Ordinal) || name.Contains('<'))
            return null;
        var names = name.Split('+');
        var lastDot = names[0].LastIndexOf('.');
        var space = names[0][..lastDot];
        names[0] = names[0][(lastDot + 1)..];
        var path = names
            .Select(part => segments.GetValueOrDefault(Key(Segment(part)), Segment(part)))
            .ToList();
        var asWritten = name["TorchSharp.".Length..].Replace('+', '.');
        var members = enums[asWritten].ToList();
        return new ApiType(members.Count > 0 ? "enum" : ShellKind(names[^1]), space, path, [], members);
    }

    private static string Segment(string reflected) =>
        reflected.Split('`') is [var bare, var count]
            ? $"{bare}<{string.Join(", ", Enumerable.Range(1, int.Parse(count)).Select(i => $"T{i}"))}>"
            : reflected;

    private static string Key(ApiType type) => type.Namespace + ":" + string.Join('.', type.Path.Select(Key));

    private static string Key(string segment) =>
        segment.Contains('<') ? $"{segment.Split('<')[0]}`{segment.Count(c => c == ',') + 1}" : segment;

    private static string ShellKind(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? "interface" : "class";

    private static (string, List<string>) Place(string name)
    {
        var path = Text.Split(name, '.');
        if (path.Count > 1 && path[0] is "Modules" or "Utils")
            return ($"TorchSharp.{path[0]}", path[1..]);
        return ("TorchSharp", path);
    }

    [GeneratedRegex(@"(?<type>[A-Za-z][\w.]*)\?? \w+ = (?<owner>[A-Za-z_]\w*)\.(?<member>[A-Za-z_]\w*)")]
    private static partial Regex EnumDefault();

    [GeneratedRegex("^=+\n", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^(?<kind>(static |sealed |abstract )?(class|struct|enum|interface)) (?<name>.+?)( : (?<bases>.+))?$"
    )]
    private static partial Regex Header();
}
