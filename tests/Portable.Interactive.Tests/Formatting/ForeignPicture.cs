namespace Foreign;

/// <summary>A type whose library does not know the formatting library.</summary>
[TypeFormatterSource(typeof(PictureFormatterSource), PreferredMimeTypes = ["text/html"])]
internal sealed record Picture(string Alt);

internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

internal sealed class PictureFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new PictureFormatter()];
}

internal sealed class PictureFormatter
{
    public string MimeType => "text/html";

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write($"<img alt='{((Picture)instance).Alt}'>");
        return true;
    }
}
