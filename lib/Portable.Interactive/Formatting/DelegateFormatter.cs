namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formatter made of a delegate.</summary>
internal sealed class DelegateFormatter(Type type, string mimeType, FormatDelegate<object> format)
    : ITypeFormatter
{
    public string MimeType => mimeType;

    public Type Type => type;

    public bool Format(object instance, FormatContext context) => format(instance, context);
}
