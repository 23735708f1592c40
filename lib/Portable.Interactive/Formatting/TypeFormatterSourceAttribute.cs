namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Names the source of a type's formatters. A library that does not reference this one may declare an attribute of
/// the same name: it is found by its name and the names of its properties.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = true)]
public class TypeFormatterSourceAttribute : Attribute
{
    /// <summary>Names a type that implements <see cref="ITypeFormatterSource"/>.</summary>
    public TypeFormatterSourceAttribute(Type formatterSourceType) =>
        FormatterSourceType = formatterSourceType;

    /// <summary>The source; it needs a constructor without parameters.</summary>
    public Type FormatterSourceType { get; }

    /// <summary>The MIME types that objects of the type are shown as.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
