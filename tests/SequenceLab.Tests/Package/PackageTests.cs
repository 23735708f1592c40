using System.IO.Compression;
using System.Xml.Linq;
using TorchSharp;

namespace SequenceLab.Tests.Package;

/// <summary>The package of the portable stack holds all it needs: a program elsewhere trains with it, without a network.</summary>
public sealed class PackageTests(PackedLibrary packed) : IClassFixture<PackedLibrary>
{
    public static bool IsPortable => typeof(torch).Assembly.GetName().Name == "Portable.TorchSharp";

    [Fact(SkipUnless = nameof(IsPortable), Skip = "The package of the published stack carries no editions.")]
    public void Holds_the_library_the_editions_and_their_docs()
    {
        string[] names = ["Portable.Plotly", "Portable.TorchSharp", "SequenceLab"];
        Assert.Equal(names.SelectMany(n => new[] { $"{n}.dll", $"{n}.xml" }), Library("nupkg"));
        Assert.Equal(names.Select(n => $"{n}.pdb"), Library("snupkg"));
    }

    [Fact(SkipUnless = nameof(IsPortable), Skip = "The package of the published stack depends on others.")]
    public void Says_what_it_is_and_depends_on_no_edition()
    {
        using var package = Open("nupkg");
        var entry = package.Entries.Single(e => e.Name.EndsWith(".nuspec"));
        var nuspec = XDocument.Load(entry.Open());
        string? Value(string name) =>
            nuspec.Descendants().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("SequenceLab.Portable", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description")!);
        Assert.Equal(
            ["Google.Protobuf", "System.Numerics.Tensors"],
            nuspec
                .Descendants()
                .Where(e => e.Name.LocalName == "dependency")
                .Select(e => (string?)e.Attribute("id"))
        );
    }

    [Fact(SkipUnless = nameof(IsPortable), Skip = "The published packages need a network.")]
    public void Trains_in_a_program_elsewhere()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "program")).FullName;
        File.WriteAllText(Path.Combine(folder, "program.csproj"), Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        var printed = PackedLibrary.Dotnet(folder, ["run", "-c", "Release"]);
        Assert.Contains("right after 1 epoch: 64 of 64", printed);
    }

    /// <summary>Restores from the package's folder alone; what else it depends on is there since this test was restored.</summary>
    private static string Project =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <RestoreSources>..</RestoreSources>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <RestoreFallbackFolders>{PackagesFolder}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SequenceLab.Portable" Version="{PackedLibrary.Version}" />
              </ItemGroup>
            </Project>
            """;

    private const string Program = """
        using SequenceLab.Data;
        using SequenceLab.Models;
        using SequenceLab.Training;
        using TorchSharp;

        torch.random.manual_seed(1);
        var y = torch.arange(640) % 2;
        var samples = new Samples(y.to(torch.ScalarType.Float32).reshape(640, 1, 1).expand(640, 5, 1).contiguous(), y);
        var model = new SequenceClassifier(features: 1, hidden: 8, classes: 2);
        new Trainer(model, new TrainingOptions { BatchSize = 10, LearningRate = 0.02 }).Fit(samples);
        Console.WriteLine($"right after 1 epoch: {new Evaluator(model).Score(samples.Range(0, 64)).Right} of 64");
        """;

    private static string PackagesFolder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages"
        );

    private string[] Library(string kind)
    {
        using var package = Open(kind);
        return
        [
            .. package
                .Entries.Where(e => e.FullName.StartsWith("lib/"))
                .Select(e => e.FullName)
                .Order(StringComparer.Ordinal)
                .Select(e => e["lib/net10.0/".Length..]),
        ];
    }

    private ZipArchive Open(string kind) =>
        ZipFile.OpenRead(Path.Combine(packed.Folder, $"SequenceLab.Portable.{PackedLibrary.Version}.{kind}"));
}
