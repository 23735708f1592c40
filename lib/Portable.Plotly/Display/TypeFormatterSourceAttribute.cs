namespace Plotly.NET;

/// <summary>
/// Tells a notebook kernel how a type displays itself. Kernels look for an attribute of this name, wherever it is
/// declared, so that neither side needs to reference the other.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to show a value in.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
