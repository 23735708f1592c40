using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Markup that is written as it stands.</summary>
internal sealed class RawHtml(string content) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(content);

    public override string ToString() => content;
}
