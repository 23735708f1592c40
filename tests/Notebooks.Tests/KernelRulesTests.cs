namespace SequenceLab.Notebooks.Tests;

public class KernelRulesTests
{
    public static TheoryData<string> Names => House.Names;

    [Theory, MemberData(nameof(Names))]
    public void No_cell_breaks_a_rule(string name)
    {
        var broken = House
            .Open(name)
            .Code.SelectMany(c => KernelRules.Broken(c.Source).Select(r => $"{c.Name}: {r}"));
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("namespace A { class B { } }", "namespace")]
    [InlineData("using var scope = torch.NewDisposeScope();", "does not parse")]
    [InlineData("Span<int> s = stackalloc int[3];", "Span")]
    [InlineData("var x = 1; ref int y = ref x;", "does not parse")]
    [InlineData("for (var i = 0; i < 3; i++) yield return i;", "yield")]
    [InlineData("file class A { }", "file-local")]
    [InlineData("var x = 1;\nusing System.IO;", "using after code")]
    [InlineData("static class E { public static int Twice(this int x) => 2 * x; }", "extension method")]
    [InlineData("static class E { extension(int x) { public int Twice => 2 * x; } }", "extension block")]
    [InlineData("string? name = null;", "nullable reference")]
    [InlineData("var d = display(\"x\"); d.Update(\"y\");", "update")]
    [InlineData("object d; d = display(\"x\"); d.Update(\"y\");", "update")]
    [InlineData("using Plotly.NET;\nusing Plotly.NET.CSharp;", "ambiguous")]
    public void What_the_kernel_refuses_is_found(string source, string rule) =>
        Assert.Contains(KernelRules.Broken(source), broken => broken.Contains(rule));

    [Theory]
    [InlineData("using static System.Math;\nawait Task.Delay(1);\nSqrt(2)")]
    [InlineData("static int Twice(this int x) => 2 * x;")]
    [InlineData("int[] a = [1, 2, .. new[] { 3 }];")]
    [InlineData("class Point(double x) { public double X { get => field; set; } = x; }")]
    [InlineData("int? n = null; (Tensor, Tensor)? state = null;")]
    [InlineData("#nullable enable\nstring? name = null;")]
    [InlineData("for (var i = 0; i < 3; i++) { using var scope = torch.NewDisposeScope(); }")]
    [InlineData("IEnumerable<int> Three() { for (var i = 0; i < 3; i++) yield return i; }")]
    [InlineData("var d = KernelInvocationContext.Current.Display(\"x\"); d.Update(\"y\");")]
    [InlineData("#r \"nuget: TorchSharp-cpu, 0.107.0\"\nvar x = 1;")]
    public void What_the_kernel_takes_is_let_through(string source) =>
        Assert.Empty(KernelRules.Broken(source));
}
