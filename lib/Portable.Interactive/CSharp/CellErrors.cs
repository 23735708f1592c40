using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Makes errors readable: where in the cell, what, and nothing of the machinery around it.</summary>
internal static partial class CellErrors
{
    private const string Compilation = "CompilationError";

    public static CellError Of(ImmutableArray<Diagnostic> diagnostics, string cell)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToList();
        var line = errors
            .Select(error => error.Location.GetMappedLineSpan())
            .Where(span => span.Path == cell)
            .Select(span => (int?)span.StartLinePosition.Line + 1)
            .FirstOrDefault();
        return new CellError(
            Compilation,
            Describe(errors[0], cell),
            [.. errors.SelectMany(error => Quote(error, cell))],
            line
        );
    }

    public static CellError Of(CellException exception, string code)
    {
        var lines = code.Split('\n').ToList();
        var line = exception.Directive is { } directive
            ? lines.FindIndex(text => text.Contains(directive, StringComparison.Ordinal))
            : -1;
        return new CellError(Compilation, exception.Message, [exception.Message], line < 0 ? null : line + 1);
    }

    public static CellError Of(Exception exception, string cell)
    {
        var line = new StackTrace(exception, fNeedFileInfo: true)
            .GetFrames()
            .Where(frame => Path.GetFileName(frame.GetFileName()) == cell)
            .Select(frame => (int?)frame.GetFileLineNumber())
            .LastOrDefault();
        return new CellError(exception.GetType().Name, exception.Message, [.. OwnLines(exception)], line);
    }

    /// <summary>A warning or error in one line, as the compiler says it.</summary>
    public static string Describe(Diagnostic diagnostic, string cell)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var position = span.IsValid
            ? $"({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): "
            : "";
        var file = span.Path == cell ? "" : span.Path;
        return $"{file}{position}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: "
            + diagnostic.GetMessage();
    }

    private static IEnumerable<string> Quote(Diagnostic error, string cell)
    {
        yield return Describe(error, cell);
        if (error.Location.SourceTree is { } tree)
        {
            var start = error.Location.GetLineSpan().StartLinePosition;
            yield return "    " + tree.GetText().Lines[start.Line];
            yield return "    " + new string(' ', start.Character) + "^";
        }
    }

    private static IEnumerable<string> OwnLines(Exception exception) =>
        exception
            .ToString()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line =>
                !line.StartsWith("   at Microsoft.CodeAnalysis.Scripting.", StringComparison.Ordinal)
                && !line.StartsWith("--- End of stack trace from previous", StringComparison.Ordinal)
            )
            .Select(line => FolderOfCell().Replace(line, " in "));

    /// <summary>The compiler makes a full path of a cell's name.</summary>
    [GeneratedRegex(@" in .*[/\\](?=cell \d+:line \d+$)")]
    private static partial Regex FolderOfCell();
}
