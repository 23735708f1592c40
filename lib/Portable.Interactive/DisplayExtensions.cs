using Microsoft.DotNet.Interactive.Formatting;

namespace System;

/// <summary>Shows values beside the cell that is running.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value as <paramref name="mimeTypes"/> or, when none is named, as its type prefers.</summary>
    /// <returns>The shown value, which can be updated.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    /// <summary>Shows text that is of a MIME type already, such as base64 of image/png.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Show(value, [new FormattedValue(mimeType, value)]);

    /// <summary>Shows items as a table: a row an item, a column a member.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? value.Display(mimeTypes) : TabularData.From(value).Display(mimeTypes);

    private static DisplayedValue Show(object? value, IReadOnlyList<FormattedValue> formattedValues)
    {
        var displayed = new DisplayedValue(value, formattedValues);
        Formatter.Show(displayed);
        return displayed;
    }
}
