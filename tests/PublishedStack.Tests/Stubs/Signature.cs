using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using PublishedStack.Tests.Listings;

namespace PublishedStack.Tests.Stubs;

/// <summary>Turns a member as a listing writes it into C# with a body that throws.</summary>
public static partial class Signature
{
    private const string Body = " => throw null!;";

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_OnesComplement"] = "~",
        ["op_UnaryNegation"] = "-",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    /// <summary>The C# of a member, or null for what cannot be called from C#.</summary>
    public static string? ToCSharp(string line, ApiType type)
    {
        var obsolete = line.Contains("// [Obsolete]");
        line = Comment().Replace(line, "").Trim();
        if (line.Contains("Finalize(") || line.StartsWith("event ", StringComparison.Ordinal))
            return null;
        var bare = type.Name.Split('<')[0];
        var (modifiers, rest) = Modifiers(line, type.Kind == "interface");
        var code =
            Constructor().IsMatch(rest)
            || rest.StartsWith(bare + "(", StringComparison.Ordinal)
            || rest.StartsWith(type.Name + "(", StringComparison.Ordinal)
                ? $"{modifiers}{bare}({Parameters(Between(rest))}) {{ }}"
            : rest.EndsWith('}') ? Property(modifiers, rest)
            : rest.EndsWith(')') || rest.Contains(") where ") ? Method(modifiers, rest, type)
            : Field(modifiers, rest);
        return obsolete && code is not null ? "[Obsolete] " + code : code;
    }

    private static (string Words, string Remainder) Modifiers(string line, bool inInterface)
    {
        var words = line.Split(' ').ToList();
        var kept = new List<string>();
        while (
            words[0]
                is "static"
                    or "virtual"
                    or "override"
                    or "abstract"
                    or "protected"
                    or "readonly"
                    or "sealed"
        )
        {
            // abstract members get bodies, overriding ones hide: either way a call finds the same signature
            var word = words[0] switch
            {
                "abstract" => "virtual",
                "override" => "new",
                "readonly" or "sealed" => "",
                var same => same,
            };
            if (word.Length > 0 && !inInterface)
                kept.Add(word);
            words.RemoveAt(0);
        }
        if (!inInterface && !kept.Contains("protected"))
            kept.Insert(0, "public");
        return (kept.Count == 0 ? "" : string.Join(' ', kept) + " ", string.Join(' ', words));
    }

    private static string? Method(string modifiers, string rest, ApiType type)
    {
        var constraints = "";
        if (rest.IndexOf(" where ", StringComparison.Ordinal) is > 0 and var at)
            (rest, constraints) = (rest[..at], rest[at..]);
        var close = rest.LastIndexOf(')');
        var open = Opening(rest, close);
        var head = rest[..open];
        var space = LastSpace(head);
        var (result, name) = (head[..space], head[(space + 1)..]);
        var parameters = Parameters(rest[(open + 1)..close]);
        if (name is "op_Implicit" or "op_Explicit")
            return $"{modifiers}{name[3..].ToLowerInvariant()} operator {result}({parameters}){Body}";
        if (name.StartsWith("op_", StringComparison.Ordinal))
            return Operators.TryGetValue(name, out var symbol)
                ? $"{modifiers}{result} operator {symbol}({parameters}){Body}"
                : null;
        if (Getter().IsMatch(name))
            return null;
        if (type.Name == "ModuleExtensionMethods")
            constraints = " where T : torch.nn.Module";
        return $"{modifiers}{result} {Escaped(name)}({parameters}){constraints}{(type.Kind == "interface" ? ";" : Body)}";
    }

    private static string Property(string modifiers, string rest)
    {
        var brace = rest.LastIndexOf('{');
        var accessors = rest[brace..]
            .Replace("get;", "get => throw null!;")
            .Replace("set;", "set { }")
            .Replace("init;", "init { }");
        var head = rest[..brace].Trim();
        if (head.IndexOf("this[", StringComparison.Ordinal) is >= 0 and var at)
            return $"{modifiers}{head[..at]}this[{Parameters(head[(at + 5)..^1])}] {accessors}";
        var space = LastSpace(head);
        return $"{modifiers}{head[..space]} {Escaped(head[(space + 1)..])} {accessors}";
    }

    private static string Field(string modifiers, string rest)
    {
        if (Constant().Match(rest) is { Success: true } constant)
        {
            var (type, name, value) = (
                constant.Groups[1].Value,
                constant.Groups[2].Value,
                constant.Groups[3].Value
            );
            return $"{modifiers}const {type} {Escaped(name)} = ({type})({value});";
        }
        var space = LastSpace(rest);
        return $"{modifiers}{rest[..space]} {Escaped(rest[(space + 1)..])} = default!;";
    }

    private static string Parameters(string list) =>
        string.Join(", ", Text.Split(list, ',').Select((parameter, i) => Parameter(parameter, i)));

    private static string Parameter(string parameter, int index)
    {
        var value = "";
        if (parameter.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var at)
            (parameter, value) = (parameter[..at], parameter[(at + 3)..]);
        var space = LastSpace(parameter);
        var (type, name) = (parameter[..space].Trim(), parameter[(space + 1)..]);
        if (name.Length == 0 || name.EndsWith('>') || type == "this")
            (type, name) = ($"{type} {name}".Trim(), $"p{index}");
        if (value.Length > 0)
            value = " = " + Default(value, type);
        return $"{type} {Escaped(name)}{value}";
    }

    /// <summary>A listing writes the last part of an enum's name; F# options default to null.</summary>
    private static string Default(string value, string type)
    {
        if (type.StartsWith("FSharpOption<", StringComparison.Ordinal))
            return "null!";
        var word = type.Split(' ')[^1].TrimEnd('?');
        if (EnumMember().Match(value) is { Success: true } member)
            return $"{word}.{member.Groups[1].Value}";
        return value == "null" ? "default!" : value;
    }

    private static string Between(string rest) => rest[(rest.IndexOf('(') + 1)..rest.LastIndexOf(')')];

    private static int Opening(string text, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (text[i] == ')')
                depth++;
            else if (text[i] == '(' && --depth == 0)
                return i;
        }
        throw new FormatException($"No opening bracket in '{text}'.");
    }

    private static int LastSpace(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] is ')' or '>' or ']')
                depth++;
            else if (text[i] is '(' or '<' or '[')
                depth--;
            else if (text[i] == ' ' && depth == 0)
                return i;
        }
        throw new FormatException($"No name in '{text}'.");
    }

    private static string Escaped(string name)
    {
        var bare = name.Split('<')[0];
        return SyntaxFacts.GetKeywordKind(bare) == SyntaxKind.None ? name : "@" + name;
    }

    [GeneratedRegex(@"\s*//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\.ctor\(")]
    private static partial Regex Constructor();

    [GeneratedRegex("^get_[A-Z]")]
    private static partial Regex Getter();

    [GeneratedRegex(@"^const (\S+) (\w+) = (.+)$")]
    private static partial Regex Constant();

    [GeneratedRegex(@"^[A-Za-z_][\w.]*\.([A-Za-z_]\w*)$")]
    private static partial Regex EnumMember();
}
