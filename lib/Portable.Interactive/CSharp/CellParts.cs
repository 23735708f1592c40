using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Cuts a cell at its <c>#!…</c>, <c>#i</c> and <c>#r "nuget: …"</c> lines, which are not C#.</summary>
internal static class CellParts
{
    private static readonly CSharpParseOptions Script = new(
        LanguageVersion.Latest,
        kind: SourceCodeKind.Script
    );

    public static IReadOnlyList<CellPart> Of(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        if (!lines.Any(LooksLikeDirective))
        {
            return [new CellPart(code, 1, false)];
        }

        var inText = LinesInsideText(code);
        var parts = new List<CellPart>();
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (LooksLikeDirective(lines[i]) && !inText.Contains(i))
            {
                AddCode(i);
                parts.Add(new CellPart(lines[i].Trim(), i + 1, true));
                start = i + 1;
            }
        }

        AddCode(lines.Length);
        return parts;

        void AddCode(int end)
        {
            if (lines[start..end].Any(line => !string.IsNullOrWhiteSpace(line)))
            {
                var text = new string('\n', start) + string.Join('\n', lines[start..end]);
                parts.Add(new CellPart(text, start + 1, false));
            }
        }
    }

    private static bool LooksLikeDirective(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal)
        || line.StartsWith("#i ", StringComparison.Ordinal)
        || (
            line.StartsWith("#r ", StringComparison.Ordinal)
            && PackageRequest.IsPackage(line[3..].Trim().Trim('"'))
        );

    /// <summary>The lines that begin inside a string or a comment.</summary>
    private static HashSet<int> LinesInsideText(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        var root = tree.GetRoot();
        var spans = root.DescendantTokens()
            .Select(token => token.Span)
            .Concat(
                root.DescendantTrivia()
                    .Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                    .Select(trivia => trivia.Span)
            );
        return
        [
            .. spans
                .Select(span => tree.GetLineSpan(span))
                .SelectMany(span =>
                    Enumerable.Range(
                        span.StartLinePosition.Line + 1,
                        span.EndLinePosition.Line - span.StartLinePosition.Line
                    )
                ),
        ];
    }
}
