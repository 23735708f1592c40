using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>Content that writes itself as HTML.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the content to <paramref name="writer"/>, plain text through <paramref name="encoder"/>.</summary>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}
