using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Shows values beside a cell.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value as <paramref name="mimeTypes"/> or, when none is named, as its type prefers.</summary>
    /// <returns>The shown value, which can be updated.</returns>
    public static DisplayedValue Display(
        this KernelInvocationContext context,
        object? value,
        params string[] mimeTypes
    ) => Show(context, value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    /// <summary>Shows text that is of a MIME type already, such as base64 of image/png.</summary>
    public static DisplayedValue DisplayAs(
        this KernelInvocationContext context,
        string value,
        string mimeType
    ) => Show(context, value, [new FormattedValue(mimeType, value)]);

    private static DisplayedValue Show(
        KernelInvocationContext context,
        object? value,
        IReadOnlyList<FormattedValue> formattedValues
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var displayed = new DisplayedValue(value, formattedValues);
        context.Show(displayed);
        return displayed;
    }
}
