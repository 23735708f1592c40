using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Any object as plain text: scalars as they are, sequences in brackets, members one a line.</summary>
internal static class PlainTextDefaults
{
    public static bool Format(object value, FormatContext context)
    {
        var writer = context.Writer;
        if (value is IHtmlContent html)
        {
            html.WriteTo(writer, HtmlEncoder.Default);
        }
        else if (Shape.IsScalar(value))
        {
            writer.Write(Shape.ScalarText(value));
        }
        else if (value is Type type)
        {
            writer.Write(TypeName.Of(type));
        }
        else if (Shape.IsText(value))
        {
            writer.Write(value.ToString());
        }
        else if (!context.MayExpand)
        {
            writer.Write(Shape.Hint(value));
        }
        else
        {
            WriteStructure(value, context);
        }

        return true;
    }

    private static void WriteStructure(object value, FormatContext context)
    {
        switch (value)
        {
            case TabularData table:
                CsvDefaults.Format(table, context);
                break;
            case ITuple tuple:
                WriteList("( ", Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), " )", context);
                break;
            case var _ when Shape.Entries(value) is { } entries:
                WriteMembers(
                    value,
                    entries.Select(entry => (entry.Key.ToDisplayString(), entry.Value)),
                    context
                );
                break;
            case IEnumerable sequence:
                WriteSequence(sequence, context);
                break;
            default:
                var members = Shape.Members(value.GetType());
                WriteMembers(
                    value,
                    members.Select(member => (member.Name, Shape.Read(member, value))),
                    context
                );
                break;
        }
    }

    private static void WriteSequence(IEnumerable sequence, FormatContext context)
    {
        var (items, more) = Shape.Head(sequence);
        if (
            Shape.IsScalar(Shape.ItemType(sequence))
            || items.TrueForAll(item => item is null || Shape.IsScalar(item))
        )
        {
            WriteList("[ ", items, more is null ? " ]" : $" ... {more.Replace("... ", "")} ]", context);
            return;
        }

        context.Writer.Write(TypeName.Of(sequence.GetType()));
        foreach (var item in items)
        {
            StartLine(context);
            context.Writer.Write("- ");
            item.FormatTo(context, PlainTextFormatter.MimeType);
        }

        if (more is not null)
        {
            StartLine(context);
            context.Writer.Write(more);
        }
    }

    private static void WriteList(
        string open,
        IEnumerable<object?> items,
        string close,
        FormatContext context
    )
    {
        context.Writer.Write(open);
        var separator = "";
        foreach (var item in items)
        {
            context.Writer.Write(separator);
            item.FormatTo(context, PlainTextFormatter.MimeType);
            separator = ", ";
        }

        context.Writer.Write(close);
    }

    private static void WriteMembers(
        object owner,
        IEnumerable<(string Name, object? Value)> members,
        FormatContext context
    )
    {
        context.Writer.Write(TypeName.Of(owner.GetType()));
        foreach (var (name, value) in members)
        {
            StartLine(context);
            context.Writer.Write($"{name}: ");
            value.FormatTo(context, PlainTextFormatter.MimeType);
        }
    }

    private static void StartLine(FormatContext context) =>
        context.Writer.Write("\n" + new string(' ', 2 + 2 * context.Depth));
}
