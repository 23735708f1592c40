using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Sequences as comma-separated values: a line of names, then a line an item.</summary>
internal static class CsvDefaults
{
    public const string MimeType = "text/csv";

    public static bool Format(object value, FormatContext context)
    {
        var table =
            value as TabularData
            ?? TabularData.From(value is string or not IEnumerable ? new[] { value } : (IEnumerable)value);
        WriteLine(table.Columns);
        foreach (var row in table.Rows)
        {
            WriteLine(row.Select(cell => cell is null ? "" : cell.ToDisplayString()));
        }

        return true;

        void WriteLine(IEnumerable<string> cells) =>
            context.Writer.Write(string.Join(',', cells.Select(Quote)) + "\r\n");
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
