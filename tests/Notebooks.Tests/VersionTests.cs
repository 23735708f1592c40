using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SequenceLab.Notebooks.Tests;

/// <summary>A package has one version, the one of Directory.Packages.props.</summary>
public partial class VersionTests
{
    private static readonly Dictionary<string, string> Versions = XDocument
        .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(
            p => ((string)p.Attribute("Include")!).Replace("$(TorchPackage)", "TorchSharp-cpu"),
            p => (string)p.Attribute("Version")!
        );

    public static TheoryData<string> Notebooks =>
        [
            .. Repository.Notebooks,
            Path.Combine(Repository.Root, "templates", "notebook", "my-experiment.ipynb"),
        ];

    [Theory, MemberData(nameof(Notebooks))]
    public void A_notebook_begins_with_the_library_and_then_names_the_packages(string file)
    {
        var setup = NotebookFile.Read(file).Code.Take(2).Select(c => c.Source).ToList();
        Assert.Equal(
            """
            #r "../lib/SequenceLab/bin/SequenceLab.dll"
            #r "../lib/SequenceLab/bin/FusedLstm.dll"
            SequenceLab.Kernels.Prepare();
            """,
            setup[0]
        );
        var named = Package().Matches(setup[1]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        string[] packages = ["TorchSharp-cpu", "Plotly.NET", "Plotly.NET.CSharp", "Plotly.NET.Interactive"];
        var runsModels = Path.GetFileName(file).StartsWith("06-");
        Assert.Equal(runsModels ? [.. packages, "Microsoft.ML.OnnxRuntime"] : packages, named.Keys);
        Assert.All(named, package => Assert.Equal(Versions[package.Key], package.Value));
    }

    [GeneratedRegex("#r \"nuget: ([^,]+), ([^\"]+)\"")]
    private static partial Regex Package();
}
