using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Compiles and runs cells one after another; each sees what the earlier ones declared.</summary>
internal sealed class CSharpKernel : Kernel, IDisposable
{
    private readonly AssemblyLoader loader = new();
    private readonly ReferenceResolver references;
    private ScriptOptions options;
    private readonly ICellOutput output;
    private ScriptState<object>? state;

    public CSharpKernel(ICellOutput output, IReadOnlyList<CarriedAssembly> carried)
    {
        this.output = output;
        references = new ReferenceResolver(carried, loader);
        options = ScriptOptions
            .Default.WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(references)
            .AddReferences(typeof(Enumerable).Assembly, typeof(Kernel).Assembly)
            .AddImports(
                "System",
                "System.Text",
                "System.Collections",
                "System.Collections.Generic",
                "System.Threading.Tasks",
                "System.Linq",
                typeof(Kernel).FullName!
            );
    }

    /// <summary>Runs a cell; <paramref name="name"/> stands for its file in errors.</summary>
    /// <returns>Null, or why the cell failed. What it declared before it threw stays declared.</returns>
    public async Task<CellError?> RunAsync(string code, string name)
    {
        KernelInvocationContext.Current = new KernelInvocationContext(this, output);
        try
        {
            foreach (var part in CellParts.Of(code))
            {
                var error = part.IsDirective ? await Follow(part, name) : await RunCode(part.Text, name);
                if (error is not null)
                {
                    return error;
                }
            }

            return null;
        }
        catch (CellException exception)
        {
            return CellErrors.Of(exception, code);
        }
        catch (Exception exception)
        {
            // a formatter of the notebook's own threw
            return CellErrors.Of(exception, name);
        }
    }

    /// <summary>Compiles a little of everything, so that the first cell need not wait for the compiler to load.</summary>
    public void WarmUp() =>
        CSharpScript
            .Create<object>(
                "var list = new List<int> { 1 };\nawait Task.Yield();\n$\"{list.Sum(i => i)}\"",
                options
            )
            .Compile();

    public void Dispose() => loader.Dispose();

    private async Task<CellError?> RunCode(string code, string name)
    {
        var cellOptions = options
            .WithFilePath(name)
            .WithSourceResolver(new SourceFileResolver([], Directory.GetCurrentDirectory()));
        var script = state is null
            ? CSharpScript.Create<object>(code, cellOptions, assemblyLoader: loader.Scripts)
            : state.Script.ContinueWith<object>(code, cellOptions);
        var diagnostics = script.Compile();
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return CellErrors.Of(diagnostics, name);
        }

        // those without a place in the source are about versions of assemblies, which a notebook cannot mend
        foreach (
            var warning in diagnostics.Where(d =>
                d.Severity == DiagnosticSeverity.Warning && d.Location.IsInSource
            )
        )
        {
            output.Stream(OutputStream.StandardError, CellErrors.Describe(warning, name) + "\n");
        }

        state = state is null
            ? await script.RunAsync(catchException: _ => true)
            : await script.RunFromAsync(state, catchException: _ => true);
        if (state.Exception is { } exception)
        {
            return CellErrors.Of(exception, name);
        }

        if (EndsWithValue(script.GetCompilation()))
        {
            output.Result(FormattedValue.CreateManyFromObject(state.ReturnValue));
        }

        return null;
    }

    private async Task<CellError?> Follow(CellPart part, string name)
    {
        var words = part.Text.Split(
            ' ',
            2,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var rest = words.ElementAtOrDefault(1) ?? "";
        var argument = rest.Split('"') is [_, var quoted, ..] ? quoted : rest;
        switch (words[0])
        {
            case "#!csharp" or "#!c#":
                return null;
            case "#!import":
                return await Import(argument);
            case "#r":
                options = options.AddReferences(references.Package(PackageRequest.Parse(argument)));
                return null;
            case "#i":
                references.Packages.AddSource(argument.Replace("nuget:", "").Trim());
                return null;
            default:
                throw new CellException(
                    $"{words[0]} is not known here. Known are #!csharp, #!import, #i, #r and #load."
                )
                {
                    Directive = part.Text,
                };
        }
    }

    private async Task<CellError?> Import(string file)
    {
        foreach (var code in ImportedFile.Read(file))
        {
            var error = await RunAsync(code, file);
            if (error is not null)
            {
                return error with { Message = $"{file}: {error.Message}", Line = null };
            }
        }

        return null;
    }

    /// <summary>Whether the last statement is an expression with a value and no semicolon.</summary>
    private static bool EndsWithValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax last] }
            && last.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type?.SpecialType
                != SpecialType.System_Void;
    }
}
