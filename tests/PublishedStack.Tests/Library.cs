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
        """;

    public static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "SequenceLab",
        [
            Parse(ImplicitUsings, "usings.cs"),
            .. Repository.Sources("SequenceLab").Select(path => Parse(File.ReadAllText(path), path)),
        ],
        [
            .. ReferenceAssembly.Framework,
            PublishedAssemblies.Torch,
            PublishedAssemblies.PlotlyNet,
            PublishedAssemblies.FSharp,
        ],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true
        )
    );

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(
            SourceText.From(source),
            new CSharpParseOptions(LanguageVersion.CSharp14),
            path
        );
}
