using System.Collections;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Any object as HTML: scalars preformatted, sequences and dictionaries as tables, members as a tree.</summary>
internal static class HtmlDefaults
{
    private const int OpenUntilDepth = 2;

    public static bool Format(object value, FormatContext context)
    {
        if (value is IHtmlContent html)
        {
            html.WriteTo(context.Writer, HtmlEncoder.Default);
        }
        else if (value is Enum or DateTime or DateTimeOffset or TimeSpan)
        {
            context.Writer.Write($"<span>{Encode(Shape.ScalarText(value))}</span>");
        }
        else if (Shape.IsScalar(value) || Shape.IsText(value))
        {
            WritePreformatted(Encode(value.ToDisplayString()), context);
        }
        else if (!context.MayExpand)
        {
            WritePreformatted(Encode(Shape.Hint(value)), context);
        }
        else
        {
            context.RequireDefaultStyles();
            WriteStructure(value, context);
        }

        return true;
    }

    public static void WritePreformatted(string encoded, FormatContext context)
    {
        context.RequireDefaultStyles();
        context.Writer.Write($"<div class=\"dni-plaintext\"><pre>{encoded}</pre></div>");
    }

    private static void WriteStructure(object value, FormatContext context)
    {
        switch (value)
        {
            case TabularData table:
                WriteTable(table.Columns.Select(Encode), table.Rows, null, context);
                break;
            case var _ when Shape.Entries(value) is { } entries:
                var (pairs, morePairs) = Shape.Head(entries.ToList());
                var entryRows = pairs.Select(pair => ((object? Key, object? Value))pair!);
                WriteTable(
                    ["<i>key</i>", "value"],
                    entryRows.Select(e => new[] { e.Key, e.Value }),
                    morePairs,
                    context
                );
                break;
            case IEnumerable numbers when Shape.IsScalar(Shape.ItemType(numbers)):
                WritePreformatted(Encode(value.ToDisplayString()), context);
                break;
            case IEnumerable sequence:
                var (items, more) = Shape.Head(sequence);
                WriteTable(
                    ["<i>index</i>", "value"],
                    items.Select((item, i) => new[] { Index(i), item }),
                    more,
                    context
                );
                break;
            default:
                WriteTree(value, context);
                break;
        }
    }

    private static object Index(int i) => new RawHtml(i.ToString());

    private static void WriteTable(
        IEnumerable<string> headers,
        IEnumerable<object?[]> rows,
        string? more,
        FormatContext context
    )
    {
        var names = headers.ToList();
        var writer = context.Writer;
        writer.Write("<table><thead><tr>");
        names.ForEach(name => writer.Write($"<th>{name}</th>"));
        writer.Write("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            writer.Write("<tr>");
            Array.ForEach(row, cell => WriteCell(cell, context));
            writer.Write("</tr>");
        }

        if (more is not null)
        {
            writer.Write($"<tr><td colspan=\"{names.Count}\"><i>{more}</i></td></tr>");
        }

        writer.Write("</tbody></table>");
    }

    private static void WriteTree(object value, FormatContext context)
    {
        var writer = context.Writer;
        var open = context.Depth < OpenUntilDepth ? "open=\"open\" " : "";
        writer.Write($"<details {open}class=\"dni-treeview\"><summary><span class=\"dni-code-hint\">");
        writer.Write($"<code>{Encode(Shape.Hint(value))}</code></span></summary><div><table><tbody>");
        foreach (var member in Shape.Members(value.GetType()))
        {
            writer.Write($"<tr><td>{Encode(member.Name)}</td>");
            WriteCell(Shape.Read(member, value), context);
            writer.Write("</tr>");
        }

        writer.Write("</tbody></table></div></details>");
    }

    private static void WriteCell(object? value, FormatContext context)
    {
        context.Writer.Write("<td>");
        value.FormatTo(context, HtmlFormatter.MimeType);
        context.Writer.Write("</td>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
