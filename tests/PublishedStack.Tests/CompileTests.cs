using Microsoft.CodeAnalysis;

namespace PublishedStack.Tests;

/// <summary>What the real packages would refuse to compile fails here, without the packages.</summary>
public sealed class CompileTests
{
    public static TheoryData<string> NotebookNames => [.. Repository.Notebooks().Select(Repository.Relative)];

    [Fact]
    public void The_library_compiles_against_the_published_packages()
    {
        var errors = Library
            .Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        ThrowIfAny(errors.Select(error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(NotebookNames))]
    public void Every_cell_compiles_against_the_published_packages(string notebook) =>
        ThrowIfAny(Notebook.Errors(Path.Combine(Repository.Root, notebook)));

    [Fact]
    public void The_librarys_tests_compile_against_the_published_packages() =>
        ThrowIfAny(
            Library
                .Tests.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(error => error.ToString())
        );

    [Fact]
    public void A_notebook_that_ran_in_the_published_kernel_compiles() =>
        ThrowIfAny(Notebook.Errors(Path.Combine(AppContext.BaseDirectory, "data", "known-good.ipynb")));

    [Theory]
    [InlineData("var x = torch.zeros(3).frobnicate();", "CS1061")]
    [InlineData("var x = Chart.Line<double, double>(new[] { 1.0 }, new[] { 1.0 });", "CS")]
    [InlineData("var net = torch.nn.LSTM(3, 4, unknown: true);", "CS1739")]
    public void A_call_that_the_packages_do_not_have_is_found(string code, string expected)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ipynb");
        var setup = "using TorchSharp; using Plotly.NET; using Chart = Plotly.NET.CSharp.Chart;\\n";
        File.WriteAllText(path, $$"""{"cells": [{"cell_type": "code", "source": "{{setup}}{{code}}"}]}""");
        try
        {
            Assert.Contains(expected, Assert.Single(Notebook.Errors(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ThrowIfAny(IEnumerable<string> errors)
    {
        var text = string.Join('\n', errors);
        if (text.Length > 0)
            Assert.Fail(text);
    }
}
