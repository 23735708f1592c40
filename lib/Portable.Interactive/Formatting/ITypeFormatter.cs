namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes objects of one type as one MIME type.</summary>
public interface ITypeFormatter
{
    /// <summary>The MIME type of what is written.</summary>
    string MimeType { get; }

    /// <summary>The type written; a base type, an interface or an open generic type serves all that derive from it.</summary>
    Type Type { get; }

    /// <summary>Writes <paramref name="instance"/>; false leaves it to the next formatter.</summary>
    bool Format(object instance, FormatContext context);
}
