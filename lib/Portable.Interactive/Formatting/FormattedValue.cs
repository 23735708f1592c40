namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value written as one MIME type.</summary>
public class FormattedValue
{
    /// <summary>Pairs a MIME type with text of that type.</summary>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>The MIME type.</summary>
    public string MimeType { get; }

    /// <summary>The text; base64 for binary types such as image/png.</summary>
    public string Value { get; }

    /// <summary>Formats <paramref name="value"/> as each of <paramref name="mimeTypes"/>, or as its type prefers.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(
        object? value,
        params string[]? mimeTypes
    )
    {
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 }
            ? mimeTypes
            : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => new FormattedValue(mimeType, value.ToDisplayString(mimeType)))];
    }

    /// <summary>Formats <paramref name="value"/> as <paramref name="mimeType"/>, or as its type prefers first.</summary>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>The MIME type and the beginning of the text.</summary>
    public override string ToString() => $"{MimeType}: {(Value.Length > 50 ? Value[..50] + "…" : Value)}";
}
