using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SequenceLab.NotebookRunner;

/// <summary>A parameter of a notebook and its value in C#.</summary>
internal sealed record ParameterValue(string Name, string Literal)
{
    /// <exception cref="NotebookException">The text is not <c>name=value</c> with a C# value.</exception>
    public static ParameterValue Parse(string text)
    {
        if (text.Split('=', 2) is not [var name, var literal] || !SyntaxFacts.IsValidIdentifier(name.Trim()))
        {
            throw new NotebookException(
                $"--set {text}: expected name=value, with the name of a C# variable."
            );
        }

        var expression = SyntaxFactory.ParseExpression(literal);
        if (literal.Trim().Length == 0 || expression.ContainsDiagnostics)
        {
            throw new NotebookException(
                $"--set {text}: expected a C# value such as 3, 0.01, true or \"text\", found '{literal}'."
            );
        }

        // a bare word is text, as in papermill: device=cpu
        var value = expression is IdentifierNameSyntax word ? $"\"{word.Identifier.Text}\"" : literal.Trim();
        return new ParameterValue(name.Trim(), value);
    }
}
