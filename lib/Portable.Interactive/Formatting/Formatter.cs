using System.Globalization;
using System.Text.Encodings.Web;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Turns objects into text, HTML and other MIME types, with the formatters registered for their types.</summary>
public static partial class Formatter
{
    /// <summary>The number of items of a sequence that are written out.</summary>
    public static int ListExpansionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>What is written for null.</summary>
    public static string NullString { get; set; }

    /// <summary>How deep the members of members are written out.</summary>
    public static int RecursionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>The MIME type of objects whose type prefers none.</summary>
    public static string DefaultMimeType
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Writes <paramref name="instance"/> with <paramref name="formatter"/>.</summary>
    public static void Format(this ITypeFormatter formatter, object instance, TextWriter writer)
    {
        using var context = new FormatContext(writer);
        formatter.Format(instance, context);
    }

    /// <summary>Writes <paramref name="obj"/> inside the value that <paramref name="context"/> is writing.</summary>
    public static void FormatTo<T>(this T? obj, FormatContext context, string mimeType)
    {
        if (obj is null)
        {
            WriteNull(context, mimeType);
            return;
        }

        context.Nested(obj, () => GetPreferredFormatterFor(obj.GetType(), mimeType).Format(obj, context));
    }

    /// <summary>The text of <paramref name="obj"/> as <paramref name="mimeType"/>.</summary>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return Write(context => obj.FormatTo(context, mimeType));
    }

    /// <summary>The text of <paramref name="obj"/> as <paramref name="formatter"/> writes it.</summary>
    public static string ToDisplayString(this object obj, ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        return Write(context => formatter.Format(obj, context));
    }

    private static string Write(Action<FormatContext> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var context = new FormatContext(writer))
        {
            write(context);
        }

        return writer.ToString();
    }

    private static void WriteNull(FormatContext context, string mimeType)
    {
        if (mimeType == HtmlFormatter.MimeType)
        {
            HtmlDefaults.WritePreformatted(HtmlEncoder.Default.Encode(NullString), context);
        }
        else
        {
            context.Writer.Write(mimeType == JsonDefaults.MimeType ? "null" : NullString);
        }
    }
}
