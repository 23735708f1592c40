using Microsoft.DotNet.Interactive.CSharp;

namespace Microsoft.DotNet.Interactive.Tests.CSharp;

public sealed class DirectiveTests : IDisposable
{
    private readonly CellBench bench = new(
        new CarriedAssembly(["xunit.*", "Lab.dll"], typeof(Assert).Assembly.Location)
    );

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task CarriedPackageIsTheHostsOwnAssembly()
    {
        await bench.Run("#r \"nuget: xunit.v3.assert, 99.0\"\nvar type = typeof(Xunit.Assert);");
        var lines = await bench.Run("Console.Write(type.Assembly.Location);");
        Assert.Equal(["stdout: " + typeof(Assert).Assembly.Location], lines);
    }

    [Fact]
    public async Task CarriedFileNeedNotExistWhereItIsNamed() =>
        Assert.Equal(
            ["stdout: Assert"],
            await bench.Run("#r \"../nowhere/bin/Lab.dll\"\nConsole.Write(typeof(Xunit.Assert).Name);")
        );

    [Fact]
    public async Task CarriedNamesAreUnknownUntilAskedFor() =>
        Assert.Contains("Xunit", (await bench.Fail("using Xunit;")).Message);

    [Fact]
    public async Task FileIsFoundFromTheCurrentDirectory()
    {
        Directory.CreateDirectory("lib");
        File.Copy(typeof(FactAttribute).Assembly.Location, "lib/copy.dll");
        Assert.Equal(
            ["stdout: FactAttribute"],
            await bench.Run("#r \"lib/copy.dll\"\nConsole.Write(typeof(Xunit.FactAttribute).Name);")
        );
    }

    [Fact]
    public async Task MissingFileIsNamedInFull()
    {
        var error = await bench.Fail("#r \"lib/none.dll\"");
        Assert.Equal(
            $"#r \"lib/none.dll\": there is no file {Path.Combine(bench.Folder, "lib", "none.dll")}.",
            error.Message
        );
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public async Task FrameworkAssemblyGoesByItsName() =>
        Assert.Equal(
            ["stdout: <a />"],
            await bench.Run(
                "#r \"System.Xml.XDocument\"\nConsole.Write(new System.Xml.Linq.XElement(\"a\"));"
            )
        );

    [Fact]
    public async Task PackageThatIsNotCarriedIsRestored()
    {
        // any package that this repository itself restores is at hand without a network
        await bench.Run(
            "var before = 1;\n#r \"nuget: System.CommandLine, 3.0.0\"\nusing System.CommandLine;"
        );
        Assert.Equal(
            ["stdout: hello"],
            await bench.Run("Console.Write(new RootCommand(\"hello\").Description);")
        );
    }

    [Fact]
    public async Task PackageThatCannotBeRestoredSaysWhy()
    {
        var error = await bench.Fail("\n#r \"nuget: No.Such.Package.Anywhere, 1.0.0\"");
        Assert.StartsWith(
            "#r \"nuget: No.Such.Package.Anywhere, 1.0.0\": the package could not be restored.\nNU",
            error.Message
        );
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task MalformedPackageIsRefused() =>
        Assert.Contains("expected \"nuget: Package.Id", (await bench.Fail("#r \"nuget: a b, 1\"")).Message);

    [Fact]
    public async Task LoadedFilesJoinTheCell()
    {
        File.WriteAllText("shape.cs", "public record Shape(int Sides);");
        File.WriteAllText("helper.csx", "int sides(Shape s) => s.Sides;");
        var lines = await bench.Run(
            "#load \"shape.cs\"\n#load \"helper.csx\"\nConsole.Write(sides(new Shape(3)));"
        );
        Assert.Equal(["stdout: 3"], lines);
    }

    [Fact]
    public async Task LoadedFilesMayAskForCarriedPackages()
    {
        File.WriteAllText(
            "names.csx",
            "#r \"nuget: xunit.v3.assert\"\nvar name = typeof(Xunit.Assert).Name;"
        );
        Assert.Equal(["stdout: Assert"], await bench.Run("#load \"names.csx\"\nConsole.Write(name);"));
    }

    [Fact]
    public async Task ErrorInALoadedFileNamesTheFile()
    {
        File.WriteAllText("broken.csx", "\nint x = missing;");
        Assert.EndsWith(
            "broken.csx(2,9): error CS0103: The name 'missing' does not exist in the current context",
            (await bench.Fail("#load \"broken.csx\"")).Message
        );
    }

    [Fact]
    public async Task ImportsScriptsAndNotebooks()
    {
        File.WriteAllText("one.csx", "var one = 1;");
        File.WriteAllText(
            "two.ipynb",
            """{"cells": [{"cell_type": "markdown", "source": "words"}, {"cell_type": "code", "source": ["var two =\n", " 2;"]}]}"""
        );
        await bench.Run("#!import \"one.csx\"\n#!import two.ipynb");
        Assert.Equal(["stdout: 3"], await bench.Run("Console.Write(one + two);"));
    }

    [Fact]
    public async Task ImportOfNothingIsRefused()
    {
        var error = await bench.Fail("var a = 1;\n#!import \"none.csx\"");
        Assert.Equal($"#!import: there is no file {Path.Combine(bench.Folder, "none.csx")}.", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task ErrorInAnImportNamesTheFile()
    {
        File.WriteAllText("one.csx", "throw new Exception(\"inside\");");
        Assert.Equal("one.csx: inside", (await bench.Fail("#!import \"one.csx\"")).Message);
    }

    [Fact]
    public async Task OwnLanguageMayBeNamed() =>
        Assert.Equal(["stdout: 1"], await bench.Run("#!csharp\nConsole.Write(1);"));

    [Fact]
    public async Task UnknownDirectiveIsRefused()
    {
        var error = await bench.Fail("var a = 1;\n#!javascript\nalert(1)");
        Assert.StartsWith("#!javascript is not known here.", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task TextIsNoDirective() =>
        Assert.Equal(
            ["result text/plain: #!import none"],
            await bench.Run("/*\n#!javascript\n*/\n\"\"\"\n#!import none\n\"\"\"")
        );

    [Fact]
    public async Task LinesAreCountedAcrossDirectives() =>
        Assert.Equal(4, (await bench.Fail("var a = 1;\n#!csharp\n\nmissing();")).Line);
}
