using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SequenceLab.Notebooks.Tests;

/// <summary>
/// What the published C# kernel refuses, or answers with a warning or the wrong thing, although a compiler that knows
/// nothing of cells may take it.
/// </summary>
internal static class KernelRules
{
    private static readonly CSharpParseOptions Script = new(
        LanguageVersion.CSharp14,
        kind: SourceCodeKind.Script
    );

    private static readonly HashSet<string> ValueTypes =
    [
        .. "bool byte sbyte short ushort int uint long ulong float double decimal char nint nuint".Split(' '),
        .. "DateTime TimeSpan Guid ScalarType Index Range".Split(' '),
    ];

    /// <summary>The rules that a cell breaks, in words; none is best.</summary>
    public static IEnumerable<string> Broken(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(WithoutDirectives(source), Script);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var nodes = root.DescendantNodes().ToList();
        foreach (var error in tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            // this is also how a using variable and a ref local at the top of a cell are refused
            yield return error.Id == "CS1529"
                ? "a using after code"
                : $"does not parse: {error.GetMessage()}";
        if (nodes.OfType<BaseNamespaceDeclarationSyntax>().Any())
            yield return "a namespace";
        if (TopLevelTypes(root).Any(t => t.ToString().Contains("Span<")))
            yield return "a Span variable at the top of a cell";
        if (
            root
                .Members.OfType<GlobalStatementSyntax>()
                .Any(s => s.DescendantNodes(IsNoFunction).OfType<YieldStatementSyntax>().Any())
        )
            yield return "yield at the top of a cell";
        if (nodes.OfType<BaseTypeDeclarationSyntax>().Any(t => t.Modifiers.Any(SyntaxKind.FileKeyword)))
            yield return "a file-local type";
        if (
            nodes
                .OfType<MethodDeclarationSyntax>()
                .Any(m => m.Parent is ClassDeclarationSyntax && IsExtension(m))
        )
            yield return "an extension method inside a static class";
        if (nodes.OfType<ExtensionBlockDeclarationSyntax>().Any())
            yield return "an extension block";
        if (!source.Contains("#nullable enable") && nodes.OfType<NullableTypeSyntax>().Any(IsReference))
            yield return "a nullable reference type without #nullable enable";
        if (UpdatedDisplays(nodes).Any())
            yield return "an update of what display(...) returned";
        if (NeedsChartAlias(root))
            yield return "Chart is ambiguous: using Chart = Plotly.NET.CSharp.Chart; is missing";
    }

    private static string WithoutDirectives(string source) =>
        string.Join(
            '\n',
            source
                .Split('\n')
                .Select(l => l.StartsWith("#r ") || l.StartsWith("#load") || l.StartsWith("#!") ? "" : l)
        );

    private static IEnumerable<TypeSyntax> TopLevelTypes(CompilationUnitSyntax root) =>
        root
            .Members.OfType<FieldDeclarationSyntax>()
            .Select(f => f.Declaration.Type)
            .Concat(
                root.Members.OfType<GlobalStatementSyntax>()
                    .Select(s => s.Statement)
                    .OfType<LocalDeclarationStatementSyntax>()
                    .Select(l => l.Declaration.Type)
            );

    private static bool IsNoFunction(SyntaxNode node) =>
        node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;

    private static bool IsReference(NullableTypeSyntax type) =>
        type.ElementType is not TupleTypeSyntax && !ValueTypes.Contains(type.ElementType.ToString());

    private static IEnumerable<string> UpdatedDisplays(List<SyntaxNode> nodes)
    {
        var declared = nodes
            .OfType<VariableDeclaratorSyntax>()
            .Where(v => IsDisplay(v.Initializer?.Value))
            .Select(v => v.Identifier.Text);
        var assigned = nodes
            .OfType<AssignmentExpressionSyntax>()
            .Where(a => IsDisplay(a.Right))
            .Select(a => a.Left.ToString());
        var displays = declared.Concat(assigned).ToHashSet();
        return nodes
            .OfType<MemberAccessExpressionSyntax>()
            .Where(m => m.Name.Identifier.Text == "Update" && displays.Contains(m.Expression.ToString()))
            .Select(m => m.ToString());
    }

    private static bool IsDisplay(ExpressionSyntax? value) =>
        value
            is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "display" } };

    private static bool NeedsChartAlias(CompilationUnitSyntax root)
    {
        var usings = root.Usings.Select(u => u.ToString()).ToHashSet();
        return usings.Contains("using Plotly.NET;")
            && usings.Contains("using Plotly.NET.CSharp;")
            && !usings.Contains("using Chart = Plotly.NET.CSharp.Chart;");
    }
}
