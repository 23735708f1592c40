using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PublishedStack.Tests.Stubs;

namespace PublishedStack.Tests;

/// <summary>Compiles the cells of a notebook one after another, as the kernel does, without running them.</summary>
internal static partial class Notebook
{
    /// <summary>The usings the published C# kernel puts before every cell.</summary>
    private static readonly string[] KernelUsings =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    /// <summary>The errors of the first cell that has any, each with the cell's number, counted over code and text, and its line.</summary>
    public static List<string> Errors(string path)
    {
        MetadataReference[] references =
        [
            .. ReferenceAssembly.Framework,
            PublishedAssemblies.Torch,
            PublishedAssemblies.PlotlyNet,
            PublishedAssemblies.FSharp,
            PublishedAssemblies.Interactive,
            Library.Compilation.ToMetadataReference(),
        ];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: KernelUsings);
        CSharpCompilation? previous = null;
        var errors = new List<string>();
        foreach (var (number, code) in CodeCells(path))
        {
            var tree = CSharpSyntaxTree.ParseText(
                code,
                new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script)
            );
            var cell = CSharpCompilation.CreateScriptCompilation(
                $"Cell{number}",
                tree,
                references,
                options,
                previous
            );
            errors.AddRange(
                cell.GetDiagnostics()
                    .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(diagnostic =>
                        $"{Path.GetFileName(path)}, cell {number}, line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: "
                        + $"{diagnostic.Id} {diagnostic.GetMessage()}"
                    )
            );
            // what follows a cell in error could only repeat it
            if (errors.Count > 0)
                break;
            previous = cell;
        }
        return errors;
    }

    private static IEnumerable<(int Number, string Code)> CodeCells(string path)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(path));
        var number = 0;
        foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
        {
            number++;
            if (cell.GetProperty("cell_type").GetString() != "code")
                continue;
            var source = cell.GetProperty("source");
            var text =
                source.ValueKind == JsonValueKind.Array
                    ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
                    : source.GetString()!;
            // directives are the kernel's, not the compiler's; an empty line keeps the numbers right
            yield return (number, Directive().Replace(text, ""));
        }
    }

    [GeneratedRegex("^#(r|!|load).*$", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
