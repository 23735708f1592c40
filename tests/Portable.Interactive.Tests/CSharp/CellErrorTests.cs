namespace Microsoft.DotNet.Interactive.Tests.CSharp;

public sealed class CellErrorTests : IDisposable
{
    private readonly CellBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task CompileErrorNamesLineAndQuotesIt()
    {
        var error = await bench.Fail("var a = 1;\nvar b = missing;");
        Assert.Equal(2, error.Line);
        Assert.Equal(
            "(2,9): error CS0103: The name 'missing' does not exist in the current context",
            error.Message
        );
        Assert.Equal([error.Message, "    var b = missing;", "            ^"], error.Traceback);
    }

    [Fact]
    public async Task CellThatDoesNotCompileLeavesNoTrace()
    {
        await bench.Run("var a = 1;");
        await bench.Fail("a = 2; var b = missing;");
        Assert.Equal(["stdout: 1\n"], await bench.Run("Console.WriteLine(a);"));
    }

    [Fact]
    public async Task ExceptionNamesTypeMessageAndLine()
    {
        var error = await bench.Fail(
            "Console.WriteLine();\n\nthrow new InvalidOperationException(\"not now\");"
        );
        Assert.Equal(("InvalidOperationException", "not now", 3), (error.Name, error.Message, error.Line));
        Assert.Equal("System.InvalidOperationException: not now", error.Traceback[0]);
        Assert.EndsWith(" in cell 1:line 3", error.Traceback[1]);
        Assert.Equal(2, error.Traceback.Count);
    }

    [Fact]
    public async Task LineIsThatOfTheRunningCell()
    {
        await bench.Run("\n\n\nvoid fail() => throw new Exception(\"deep\");");
        Assert.Equal(2, (await bench.Fail("var before = 1;\nfail();")).Line);
    }

    [Fact]
    public async Task WhatWasDeclaredBeforeTheExceptionStays()
    {
        await bench.Fail("var kept = 5;\nthrow new Exception();");
        Assert.Equal(["stdout: 5\n"], await bench.Run("Console.WriteLine(kept);"));
    }

    [Fact]
    public async Task ExceptionAfterAwaitIsTheCells()
    {
        var error = await bench.Fail("await Task.Yield();\nthrow new TimeoutException(\"slow\");");
        Assert.Equal(("TimeoutException", 2), (error.Name, error.Line));
    }

    [Fact]
    public async Task AnotherCurrentDirectoryChangesNoLine()
    {
        var error = await bench.Fail("Environment.CurrentDirectory = \"/\";\nthrow new Exception();");
        Assert.Equal(2, error.Line);
        Assert.EndsWith(" in cell 1:line 2", error.Traceback[^1]);
    }

    [Fact]
    public async Task FormatterThatThrowsFailsTheCell()
    {
        var code = """
            using Microsoft.DotNet.Interactive.Formatting;
            record Odd();
            Formatter.Register<Odd>(o => throw new NotSupportedException("odd"), "text/html");
            new Odd()
            """;
        Assert.Equal("odd", (await bench.Fail(code)).Message);
    }
}
