using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Events;

namespace SequenceLab.NotebookRunner;

/// <summary>Reads the reason, and the place in the cell, out of what the kernel says of a failure.</summary>
internal static partial class CellFailure
{
    /// <summary>The first frame of the machinery that calls cells.</summary>
    private const string Machinery = "at Microsoft.CodeAnalysis.Scripting.";

    /// <summary>Says why a cell failed.</summary>
    public static CellError Of(CommandFailed failure, CellSource source) =>
        failure.Exception switch
        {
            { InnerException: CompilationErrorException compilation } => OfCompilation(compilation, source),
            null => OfCommand(failure.Message, source),
            var exception => OfException(exception, source),
        };

    private static CellError OfCompilation(CompilationErrorException exception, CellSource source)
    {
        var errors = exception.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var first = errors[0].Location.GetMappedLineSpan();
        return new CellError(
            "CompilationError",
            Describe(errors[0]),
            [.. errors.SelectMany(Quote)],
            first.Path == source.Name ? first.StartLinePosition.Line + 1 : null
        );

        IEnumerable<string> Quote(Diagnostic error)
        {
            yield return Describe(error);
            // lines are quoted from what was compiled, which an import may have brought
            var location = error.Location;
            if (location.SourceTree?.GetText().Lines is { } lines)
            {
                var start = location.GetLineSpan().StartLinePosition;
                yield return $"    {lines[start.Line]}";
                yield return $"    {new string(' ', start.Character)}^";
            }
        }

        string Describe(Diagnostic error)
        {
            var span = error.Location.GetMappedLineSpan();
            var place = $"({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
            var file = span.Path == source.Name ? "" : span.Path;
            return $"{file}{place}: error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        }
    }

    private static CellError OfException(Exception exception, CellSource source)
    {
        var trace = exception
            .ToString()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => !line.StartsWith("--- End of stack trace from previous", StringComparison.Ordinal))
            .TakeWhile(line => !line.TrimStart().StartsWith(Machinery, StringComparison.Ordinal))
            .Select(line => CellPath().Replace(line, " in $1"));
        var line = new StackTrace(exception, fNeedFileInfo: true)
            .GetFrames()
            .FirstOrDefault(frame => Path.GetFileName(frame.GetFileName()) == source.Name)
            ?.GetFileLineNumber();
        return new CellError(exception.GetType().Name, exception.Message, [.. trace], line);
    }

    /// <summary>A directive that the kernel does not know, or that failed.</summary>
    private static CellError OfCommand(string message, CellSource source)
    {
        var place = Place().Match(message);
        return new CellError(
            "Error",
            place.Success ? message[place.Length..].TrimStart() : message,
            message.ReplaceLineEndings("\n").Split('\n'),
            place.Success
                ? source.LineOf(int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture))
                : null
        );
    }

    /// <summary>A cell is no file, though the compiler gives it a folder.</summary>
    [GeneratedRegex(@" in \S.*[/\\](cell \d+:line \d+)$")]
    private static partial Regex CellPath();

    [GeneratedRegex(@"^\((\d+),\d+\):")]
    private static partial Regex Place();
}
