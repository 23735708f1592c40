namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Formatting as plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary>text/plain</summary>
    public const string MimeType = "text/plain";

    /// <summary>The formatter that writes <paramref name="type"/> as plain text.</summary>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that writes <typeparamref name="T"/> as plain text.</summary>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));
}
