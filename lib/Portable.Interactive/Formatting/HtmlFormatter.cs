using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Formatting as HTML.</summary>
public static class HtmlFormatter
{
    /// <summary>text/html</summary>
    public const string MimeType = "text/html";

    private static readonly RawHtml Styles = new(
        """
        <style>
        .dni-code-hint { font-style: italic; overflow: hidden; white-space: nowrap; }
        .dni-treeview { white-space: nowrap; }
        .dni-treeview td { vertical-align: top; text-align: start; }
        details.dni-treeview { padding-left: 1em; }
        table tr { vertical-align: top; margin: 0; }
        table td, table th { text-align: start; }
        table tr td pre { vertical-align: top !important; margin: 0 !important; }
        </style>
        """
    );

    /// <summary>The formatter that writes <paramref name="type"/> as HTML.</summary>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that writes <typeparamref name="T"/> as HTML.</summary>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));

    /// <summary>Adds the styles of tables and trees to the end of the output, once.</summary>
    public static void RequireDefaultStyles(this FormatContext context) =>
        context.RequireAtEnd("dni-styles", Styles);
}
