using System.Text.RegularExpressions;

namespace PublishedStack.Tests.Listings;

/// <summary>Reads the listings of Plotly.NET and of the notebook kernel: '== class Full.Name : Bases', then members.</summary>
public static partial class ShortListing
{
    public static List<ApiType> Read(string path)
    {
        List<ApiType> types = [];
        List<string>? members = null;
        foreach (var line in File.ReadLines(path))
        {
            if (Header().Match(line) is { Success: true } header)
            {
                members = [];
                var name = Text.Split(header.Groups["name"].Value, '.');
                // nested types are written Outer+Inner
                var nested = name[^1].Split('+');
                types.Add(
                    new ApiType(
                        header.Groups["kind"].Value,
                        string.Join('.', name[..^1]),
                        nested,
                        Text.Split(header.Groups["bases"].Value, ','),
                        members
                    )
                );
            }
            else if (StyleParam().Match(line) is { Success: true } style)
                types.Add(Values(style));
            else if (line.StartsWith("      ", StringComparison.Ordinal) && members is { Count: > 0 })
                members[^1] += " " + line.Trim();
            else if (
                line.StartsWith("  ", StringComparison.Ordinal)
                && !line.StartsWith("  (", StringComparison.Ordinal)
            )
                members?.Add(line.Trim());
            else
                members = line.Length == 0 ? members : null;
        }
        return types;
    }

    /// <summary>A union of F#: its cases as static properties, those with content as NewCase(…).</summary>
    private static ApiType Values(Match style)
    {
        var name = style.Groups["name"].Value;
        var members = Text.Split(style.Groups["values"].Value, ',')
            .Where(value => value is not ("toString" or "convert"))
            .Select(value =>
                value.Contains('(') ? $"static {value}" : $"static StyleParam.{name} {value} {{ get; }}"
            )
            .ToList();
        return new ApiType("class", "Plotly.NET", ["StyleParam", name], [], members);
    }

    [GeneratedRegex(
        @"^== (?<kind>(static |sealed |abstract )?(class|struct|enum|interface)) (?<name>[^ :]+(<.+?>)?)( : (?<bases>.+))?$"
    )]
    private static partial Regex Header();

    [GeneratedRegex(@"^  StyleParam\.(?<name>\w+): (?<values>.+)$")]
    private static partial Regex StyleParam();
}
