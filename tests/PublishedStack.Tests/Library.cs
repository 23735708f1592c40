using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PublishedStack.Tests.Stubs;

namespace PublishedStack.Tests;

/// <summary>SequenceLab compiled from its sources against the published stack's signatures.</summary>
internal static class Library
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("SequenceLab.Tests")]
        """;

    public static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "SequenceLab",
        [
            Parse(ImplicitUsings, "usings.cs"),
            .. Repository
                .Sources("lib", "SequenceLab")
                .Append(
                    Path.Combine(
                        Repository.Root,
                        "tests",
                        "PublishedStack.Tests",
                        "obj",
                        "generated",
                        "Onnx.cs"
                    )
                )
                .Select(path => Parse(File.ReadAllText(path), path)),
        ],
        [
            .. ReferenceAssembly.Framework,
            PublishedAssemblies.Torch,
            PublishedAssemblies.PlotlyNet,
            PublishedAssemblies.FSharp,
            MetadataReference.CreateFromFile(typeof(Google.Protobuf.IMessage).Assembly.Location),
        ],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true
        )
    );

    /// <summary>The library's tests, which run on the published packages too, and on the newest .NET on both stacks.</summary>
    public static CSharpCompilation Tests =>
        Compilation
            .WithAssemblyName("SequenceLab.Tests")
            .RemoveAllSyntaxTrees()
            .RemoveReferences(ReferenceAssembly.Framework)
            .AddReferences(ReferenceAssembly.Runtime)
            .AddSyntaxTrees(
                Repository
                    .Sources("tests", "SequenceLab.Tests")
                    .Select(path => Parse(File.ReadAllText(path), path))
                    .Append(Parse(ImplicitUsings, "usings.cs"))
                    .Append(Parse("global using Xunit;", "xunit.cs"))
            )
            .AddReferences(
                Compilation.ToMetadataReference(),
                MetadataReference.CreateFromFile(typeof(FsCheck.Config).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Xunit.Sdk.IXunitSerializer).Assembly.Location)
            );

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(
            SourceText.From(source),
            new CSharpParseOptions(LanguageVersion.CSharp14),
            path
        );
}
