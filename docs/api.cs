#:property PublishAot=false
// Writes a page of Markdown for each namespace of a library: dotnet run docs/api.cs -- LIBRARY.dll FOLDER
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

if (args is not [var file, var folder])
{
    Console.Error.WriteLine(
        "expected two arguments: the library's .dll, with its .xml beside it, and a folder for the pages"
    );
    return 2;
}
var docs = Path.ChangeExtension(Path.GetFullPath(file), ".xml");
if (!File.Exists(file) || !File.Exists(docs))
{
    Console.Error.WriteLine($"{(File.Exists(file) ? docs : file)}: not found; build the library first");
    return 2;
}

// T:Space.Type and P:, F:, M:, E:Space.Type.Member(parameters), in the order of the file
var library = Assembly.LoadFrom(Path.GetFullPath(file));
var members = XDocument
    .Load(docs)
    .Descendants("member")
    .Select(e => (Id: (string)e.Attribute("name")!, Doc: e))
    .ToList();
var types = members
    .Where(m => m.Id.StartsWith("T:") && library.GetType(m.Id[2..]) is { IsVisible: true })
    .OrderByDescending(m => m.Id.Length)
    .ToList();
var pages = types.ToLookup(t => Before(t.Id[2..], '.'));
Directory.CreateDirectory(folder);
foreach (var page in pages)
{
    using var text = new StreamWriter(Path.Combine(folder, page.Key + ".md")) { NewLine = "\n" };
    text.WriteLine($"# {page.Key}");
    foreach (var type in page.OrderBy(t => t.Id, StringComparer.Ordinal))
    {
        Write(text, "\n## " + Readable(type.Id[2..]), type.Doc);
        foreach (
            var member in members.Where(m =>
                Owner(m.Id) == type.Id && IsPublic(m.Id, type.Id) && m.Doc.Value != type.Doc.Value
            )
        )
            Write(text, $"\n### `{Readable(member.Id[2..])}`", member.Doc);
    }
}
Console.WriteLine($"{pages.Count} pages in {folder}");
return 0;

string? Owner(string id) => types.FirstOrDefault(t => id.Split('(')[0][2..].StartsWith(t.Id[2..] + ".")).Id;

// comments on what is private are in the file too; a record's constructor repeats the record's
bool IsPublic(string id, string type)
{
    var name = id.Split('(')[0][(type.Length + 1)..].Split('`')[0].Replace('#', '.');
    return id[0] != 'T' && library.GetType(type[2..])!.GetMember(name).Length > 0;
}

static string Before(string text, char separator) => text[..text.LastIndexOf(separator)];

// the member's own name and its parameters' types, without namespaces
static string Readable(string id)
{
    var (name, parameters) = id.IndexOf('(') is >= 0 and var at ? (id[..at], id[at..]) : (id, "");
    var parts = name.Split('.');
    var own = parts[^1] is "#ctor" ? "new " + parts[^2] : parts[^1];
    var types = Regex.Replace(parameters.Replace('{', '<').Replace('}', '>').TrimEnd('~'), @"[\w]+\.", "");
    return Regex.Replace(own, "`+[0-9]+", "<T>") + Regex.Replace(types, "`+[0-9]+", "T").Replace(",", ", ");
}

static void Write(TextWriter text, string heading, XElement doc)
{
    text.WriteLine(heading);
    foreach (var part in new[] { "summary", "remarks", "returns" })
        if (doc.Element(part) is { } e)
            text.WriteLine($"\n{(part == "returns" ? "Returns: " : "")}{Markdown(e)}");
    var named = doc.Elements("param").Concat(doc.Elements("typeparam"));
    var thrown = doc.Elements("exception");
    string[] lines =
    [
        .. named.Select(e => $"- `{(string?)e.Attribute("name")}`: {Markdown(e)}"),
        .. thrown.Select(e => $"- throws `{Readable(((string)e.Attribute("cref")!)[2..])}`: {Markdown(e)}"),
    ];
    if (lines.Length > 0)
        text.WriteLine("\n" + string.Join('\n', lines));
}

static string Markdown(XElement element) =>
    Regex.Replace(string.Concat(element.Nodes().Select(Inline)), @"\s+", " ").Trim();

static string Inline(XNode node) =>
    node switch
    {
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } e => "`"
            + (
                (string?)e.Attribute("cref") is { } cref
                    ? Readable(cref[2..])
                    : (string?)(e.Attribute("name") ?? e.Attribute("langword") ?? e.Attribute("href"))
            )
            + "`",
        XElement { Name.LocalName: "c" or "code" } e => $"`{e.Value}`",
        XElement e => string.Concat(e.Nodes().Select(Inline)),
        _ => node.ToString(),
    };
