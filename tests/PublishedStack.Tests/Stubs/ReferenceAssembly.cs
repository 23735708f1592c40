using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PublishedStack.Tests.Stubs;

/// <summary>
/// Compiles stubs to an assembly to compile against. Types that signatures mention but the listing does not describe
/// become empty ones: they can be passed on, not used.
/// </summary>
public static partial class ReferenceAssembly
{
    /// <summary>The .NET that the library is built for on the published packages, older than the one this test runs on.</summary>
    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. Directory
            .EnumerateFiles(ReferencePack, "*.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The .NET this test runs on.</summary>
    public static readonly ImmutableArray<MetadataReference> Runtime =
    [
        .. Directory
            .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path => Managed().IsMatch(Path.GetFileName(path)))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    private static string ReferencePack =>
        typeof(ReferenceAssembly)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == nameof(ReferencePack))
            .Value!;

    public static MetadataReference Compile(
        string name,
        string source,
        string shellNamespace,
        params MetadataReference[] references
    )
    {
        var shells = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 12; round++)
        {
            var compilation = CSharpCompilation.Create(
                name,
                [
                    CSharpSyntaxTree.ParseText(source),
                    CSharpSyntaxTree.ParseText(Shells(shells, shellNamespace)),
                ],
                [.. Framework, .. references],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            );
            var errors = compilation
                .GetDiagnostics()
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                .ToList();
            if (errors.Count == 0)
            {
                var stream = new MemoryStream();
                compilation.Emit(stream);
                return MetadataReference.CreateFromImage(stream.ToArray());
            }
            var before = shells.Count;
            shells.UnionWith(errors.Select(Missing).OfType<string>());
            if (shells.Count == before)
                throw new InvalidOperationException(
                    $"{name}: {errors.Count} errors\n{string.Join('\n', errors.Take(20).Select(e => $"{e} {Line(e)}"))}"
                );
        }
        throw new InvalidOperationException($"{name}: still incomplete after twelve rounds.");
    }

    /// <summary>The type an error misses: 'Edits', 'FSharpOption&lt;&gt;', or 'Fill' within 'StyleParam'.</summary>
    private static string? Missing(Diagnostic error) =>
        error.Id switch
        {
            "CS0246" or "CS0122" => Quoted().Match(error.GetMessage()).Groups[1].Value,
            "CS0426" => Quoted().Matches(error.GetMessage()) is [var inner, var outer]
                ? $"{outer.Groups[1].Value}.{inner.Groups[1].Value}"
                : null,
            _ => null,
        };

    private static string Shells(IEnumerable<string> names, string space)
    {
        var text = new StringBuilder($"namespace {space} {{\n");
        foreach (var name in names)
        {
            var parts = name.Split('.');
            var last = Type(parts[^1]);
            text.Append(parts.Length == 1 ? last : $"public partial class {parts[^2]} {{ {last} }}")
                .Append('\n');
        }
        return text.Append("}\n").ToString();
    }

    private static string Type(string name)
    {
        var arity = name.Contains('<') ? name.Count(c => c == ',') + 1 : 0;
        var parameters =
            arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(1, arity).Select(i => $"T{i}"))}>";
        return $"public partial class {name.Split('<')[0]}{parameters} {{ }}";
    }

    private static string Line(Diagnostic error) =>
        error
            .Location.SourceTree?.GetText()
            .Lines[error.Location.GetLineSpan().StartLinePosition.Line]
            .ToString()
        ?? "";

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(System\.(?!.*Native)|netstandard|mscorlib|Microsoft\.(CSharp|Win32))")]
    private static partial Regex Managed();
}
