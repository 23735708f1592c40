using static SequenceLab.NotebookRunner.Tests.TestNotebook;

namespace SequenceLab.NotebookRunner.Tests.Process;

public sealed class PackageTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task WhatIsCarriedIsThereWithoutANetworkAndTheSameForTheLibrary()
    {
        var library = Path.GetFullPath(
            Path.Combine(
                Path.GetDirectoryName(Workplace.Runner)!,
                "../../../../SequenceLab/bin/SequenceLab.dll"
            )
        );
        _workplace.Add(
            "a.ipynb",
            Cell($"#r \"{library}\"\nSequenceLab.Kernels.Prepare();"),
            Cell(
                """
                #r "nuget: TorchSharp-cpu, 0.107.0"
                #r "nuget: Plotly.NET, 6.0.0"
                #r "nuget: Plotly.NET.CSharp, 0.14.0"
                #r "nuget: Plotly.NET.Interactive, 6.0.0"
                #r "nuget: newtonsoft.json, 13.0.1"
                """
            ),
            Cell(
                """
                using TorchSharp;
                using Plotly.NET;
                var used = typeof(SequenceLab.Kernels).Assembly.GetTypes()
                    .SelectMany(type => type.GetMethods())
                    .SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType))
                    .ToHashSet();
                Console.WriteLine(used.Contains(typeof(torch.Tensor)) && used.Contains(typeof(GenericChart)));
                Console.WriteLine(torch.ones(2, 3).sum().item<float>());
                """
            )
        );
        var result = await _workplace.RunWithoutNetwork("a.ipynb");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Empty(cells[0].Outputs);
        Assert.Equal(
            """
            Installed package TorchSharp-cpu, version 0.107.0
            Installed package Plotly.NET, version 6.0.0
            Installed package Plotly.NET.CSharp, version 0.14.0
            Installed package Plotly.NET.Interactive, version 6.0.0
            Installed package Newtonsoft.Json, version 13.0.4
            """,
            MultilineText.Read(Assert.Single(cells[1].Outputs)!["data"]!["text/plain"])
        );
        Assert.Equal("True\n6\n", MultilineText.Read(Assert.Single(cells[2].Outputs)!["text"]));
    }

    [Fact]
    public async Task AnotherPackageIsRestored()
    {
        _workplace.Add(
            "a.ipynb",
            Cell("#r \"nuget: DiffPlex, 1.9.0\"\nusing DiffPlex.DiffBuilder;"),
            Cell("InlineDiffBuilder.Diff(\"a\\nb\", \"a\\nc\").Lines.Count.ToString()"),
            Cell("#r \"nuget: DiffPlex, 1.4.4\"", CellTag.RaisesException)
        );
        var result = await _workplace.Run("a.ipynb");
        Assert.SkipWhen(result.Error.Contains("NU1301"), "no package source can be reached");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var cells = _workplace.Cells("out/a.ipynb");
        Assert.Equal(
            """{"text/plain":["Installed package DiffPlex, version 1.9.0"]}""",
            Assert.Single(cells[0].Outputs)!["data"]!.ToJsonString()
        );
        Assert.Equal("3", (string?)cells[1].Outputs[0]!["data"]!["text/plain"]![0]);
        Assert.Equal(
            "DiffPlex, version 1.4.4: this notebook has another version already.",
            (string?)cells[2].Outputs[^1]!["evalue"]
        );
    }

    [Fact]
    public async Task WhatCannotBeHadFailsItsCell()
    {
        _workplace.Add("a.ipynb", Cell("1"), Cell("\n#r \"nuget: TorchSharp-cpu, 0.105.0\""));
        _workplace.Add("b.ipynb", Cell("#r \"nuget: No.Such.Package.As.This, 1.0.0\""));
        _workplace.Add("c.ipynb", Cell("#r \"none.dll\""));
        var result = await _workplace.Run("a.ipynb", "b.ipynb", "c.ipynb");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "a.ipynb, cell 2: Error: TorchSharp-cpu, version 0.105.0: the runner was built with version 0.107.0 and "
                + "can load no other. Ask for 0.107.0, or name no version.\n",
            result.Error
        );
        Assert.Contains("b.ipynb, cell 1: Error: ", result.Error);
        Assert.Contains("No.Such.Package.As.This", result.Error);
        Assert.Contains(
            "c.ipynb, cell 1, line 1: CompilationError: (1,1): error CS0006: Metadata file 'none.dll' could not be found",
            result.Error
        );
    }
}
