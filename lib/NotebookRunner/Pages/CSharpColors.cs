using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SequenceLab.NotebookRunner;

/// <summary>Colors C#, as far as its words alone tell: keywords, texts, numbers, comments and directives.</summary>
internal static class CSharpColors
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The code as HTML.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            AddTrivia(html, token.LeadingTrivia);
            Add(html, token.Text, ClassOf(token));
            AddTrivia(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    private static void AddTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            var isComment = trivia.ToString().StartsWith('/');
            Add(html, trivia.ToFullString(), isComment || trivia.IsDirective ? "c" : null);
        }
    }

    private static string? ClassOf(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "n",
            SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => "s",
            _ when token.IsKeyword() || token.IsContextualKeyword() || token.Text == "var" => "k",
            _ => null,
        };

    private static void Add(StringBuilder html, string text, string? name)
    {
        var encoded = WebUtility.HtmlEncode(text);
        html.Append(name is null || text.Length == 0 ? encoded : $"<span class=\"{name}\">{encoded}</span>");
    }
}
