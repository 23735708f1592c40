namespace Microsoft.DotNet.Interactive.Tests.CSharp;

public sealed class CellTests : IDisposable
{
    private readonly CellBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task VariablesTypesAndUsingsLiveOn()
    {
        await bench.Run(
            "using System.Globalization;\nvar x = 20;\nclass Half { public virtual int Of(int n) => n / 2; }"
        );
        await bench.Run("class Quarter : Half { public override int Of(int n) => base.Of(n) / 2; }");
        Assert.Equal(
            ["stdout: 5 Invariant Language (Invariant Country)\n"],
            await bench.Run(
                "Console.WriteLine($\"{new Quarter().Of(x)} {CultureInfo.InvariantCulture.EnglishName}\");"
            )
        );
    }

    [Fact]
    public async Task DeclaringAgainReplaces()
    {
        await bench.Run("var x = 1;\nint f() => 1;");
        await bench.Run("var x = \"one\";\nint f() => 2;");
        Assert.Equal(["stdout: one2\n"], await bench.Run("Console.WriteLine(x + f());"));
    }

    [Fact]
    public async Task AwaitsAtTopLevel() =>
        Assert.Equal(
            ["result text/plain: late"],
            await bench.Run("await Task.Delay(1);\nawait Task.FromResult(\"late\")")
        );

    [Theory]
    [InlineData("\"text\"", "result text/plain: text")]
    [InlineData("1 + 1", "result text/html: <div class=\"dni-plaintext\"><pre>2</pre></div>")]
    [InlineData(
        "(string)null",
        "result text/html: <div class=\"dni-plaintext\"><pre>&lt;null&gt;</pre></div>"
    )]
    public async Task TrailingExpressionIsTheResult(string code, string expected) =>
        Assert.Equal([expected], await bench.Run(code));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("1.ToString();")]
    [InlineData("Math.Sqrt(2);\nvoid f() { }\nf()")]
    [InlineData("// nothing but words")]
    [InlineData("")]
    public async Task NoValueNoResult(string code) => Assert.Empty(await bench.Run(code));

    [Fact]
    public async Task UsingsOfThePublishedKernelAreInForce() =>
        Assert.Equal(
            ["display 1 text/plain: 3 1,2 b"],
            await bench.Run(
                """
                var list = new List<int> { 1, 2 };
                var text = new StringBuilder().Append('b');
                IEnumerable plain = list;
                display($"{list.Sum()} {string.Join(',', plain.Cast<int>())} {await Task.FromResult(text)}");
                """
            )
        );

    [Theory]
    [InlineData("File.Exists(\"x\")")]
    [InlineData("Thread.Sleep(1)")]
    [InlineData("new HttpClient()")]
    public async Task OtherUsingsAreNot(string code) =>
        Assert.Equal("CompilationError", (await bench.Fail(code)).Name);

    [Theory]
    [InlineData("namespace N { }")]
    [InlineData("using var s = new System.IO.MemoryStream();")]
    [InlineData("Span<int> s = stackalloc int[1];")]
    [InlineData("file class C { }")]
    [InlineData("var a = 1;\nusing System.IO;")]
    [InlineData("static class E { public static int Twice(this int n) => 2 * n; }")]
    public async Task RefusesWhatThePublishedKernelRefuses(string code) =>
        Assert.Equal("CompilationError", (await bench.Fail(code)).Name);

    [Fact]
    public async Task CSharp14IsUnderstood() =>
        Assert.Equal(
            ["stdout: 3\n"],
            await bench.Run(
                """
                class Counter(int start) { public int Value { get => field + start; set => field = value; } }
                int[] more = [1, 2];
                Console.WriteLine(new Counter(1) { Value = more[^1] }.Value);
                """
            )
        );

    [Fact]
    public async Task ExtensionMethodsStandInTheCellItself()
    {
        await bench.Run("static int Twice(this int n) => 2 * n;");
        Assert.Equal(["stdout: 8\n"], await bench.Run("Console.WriteLine(4.Twice());"));
    }

    [Fact]
    public async Task WarningsGoToStandardError() =>
        Assert.StartsWith(
            "stderr: (2,7): warning CS8632: ",
            Assert.Single(await bench.Run("\nstring? s = null;"))
        );

    [Fact]
    public async Task WordsComeInOrder() =>
        Assert.Equal(
            ["stdout: a\n", "stderr: b\n", "display 1 text/plain: c", "stdout: d", "result text/plain: e"],
            await bench.Run(
                "Console.WriteLine('a');\nConsole.Error.WriteLine(\"b\");\ndisplay(\"c\");\nConsole.Write(\"d\");\n\"e\""
            )
        );
}
