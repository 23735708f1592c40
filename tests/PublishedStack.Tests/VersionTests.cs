using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PublishedStack.Tests;

/// <summary>A version stands in Directory.Packages.props (a tool's in its manifest); whoever names it elsewhere must agree.</summary>
public sealed partial class VersionTests
{
    private static readonly Dictionary<string, string> Central = ReadCentral();

    /// <summary>Everything that could name a package: notebooks, the template, texts, the workflow.</summary>
    public static TheoryData<string> Texts =>
        [
            .. new[] { "*.ipynb", "*.md", "*.yml", "*.json" }
                .SelectMany(Repository.Files)
                .Select(Repository.Relative),
        ];

    public static TheoryData<string> Notebooks => [.. Repository.Notebooks().Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_version_named_elsewhere_is_the_central_one(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        var named = Named()
            .Matches(text)
            .Select(m => (Package: m.Groups["id"].Value, m.Groups["version"].Value));
        Assert.All(
            named.Where(name => Central.ContainsKey(name.Package)),
            name => Assert.Equal((name.Package, Central[name.Package]), name)
        );
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_asks_for_the_published_stack_and_the_library(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        var asked = Restored()
            .Matches(text)
            .Select(m => $"{m.Groups["id"].Value}, {m.Groups["version"].Value}");
        string[] stack = ["TorchSharp-cpu", "Plotly.NET", "Plotly.NET.CSharp", "Plotly.NET.Interactive"];
        Assert.Superset(stack.Select(id => $"{id}, {Central[id]}").ToHashSet(), asked.ToHashSet());
        Assert.Contains("#r \\\"../lib/SequenceLab/bin/Packages/SequenceLab.dll\\\"", text);
    }

    [Theory]
    [InlineData("#r \\\"nuget: TorchSharp-cpu, 0.1.0\\\"", "TorchSharp-cpu")]
    [InlineData("runs on Plotly.NET.CSharp 0.1.0.", "Plotly.NET.CSharp")]
    [InlineData("dotnet add package Plotly.NET --version 0.1.0", "Plotly.NET")]
    public void A_version_is_found_however_it_is_named(string text, string package)
    {
        var found = Assert.Single(Named().Matches(text));
        Assert.Equal((package, "0.1.0"), (found.Groups["id"].Value, found.Groups["version"].Value));
    }

    private static Dictionary<string, string> ReadCentral()
    {
        var props = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var properties = props
            .Descendants("PropertyGroup")
            .Elements()
            .ToDictionary(e => $"$({e.Name.LocalName})", e => e.Value);
        var versions = props
            .Descendants("PackageVersion")
            .ToDictionary(e => (string)e.Attribute("Include")!, e => (string)e.Attribute("Version")!);
        foreach (var (id, version) in versions)
            versions[id] = properties.GetValueOrDefault(version, version);
        versions["TorchSharp"] = versions["TorchSharp-cpu"];
        foreach (var (id, version) in Tools(".config").Concat(Tools("notebooks/.config")))
            versions[id] = version;
        return versions;
    }

    private static IEnumerable<(string Id, string Version)> Tools(string folder)
    {
        var path = Path.Combine(Repository.Root, folder, "dotnet-tools.json");
        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. manifest
                .RootElement.GetProperty("tools")
                .EnumerateObject()
                .Select(tool => (tool.Name, tool.Value.GetProperty("version").GetString()!)),
        ];
    }

    /// <summary>A package with a version of three numbers behind it.</summary>
    [GeneratedRegex(@"(?<![\w.-])(?<id>[A-Za-z][\w.-]*\w)(,| --version)? (?<version>\d+\.\d+\.\d+)(?![\w-])")]
    private static partial Regex Named();

    [GeneratedRegex("""#r \\"nuget: (?<id>[\w.-]+), (?<version>[\w.-]+)\\""")]
    private static partial Regex Restored();
}
