using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Runs cells; its static members are at hand in every cell without a using.</summary>
public abstract class Kernel
{
    private protected Kernel() { }

    /// <summary>The kernel of the cell that is running.</summary>
    public static Kernel? Current => KernelInvocationContext.Current?.HandlingKernel;

    /// <summary>Shows a value as <paramref name="mimeTypes"/> or, when none is named, as its type prefers.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        value.Display(mimeTypes);

    /// <summary>Markup that is shown as it stands.</summary>
    public static IHtmlContent HTML(string content) => new RawHtml(content);

    /// <summary>Runs a script in the page that shows the cell.</summary>
    public static void Javascript(string scriptContent) =>
        HTML($"<script type=\"text/javascript\">{scriptContent}</script>").Display(HtmlFormatter.MimeType);

    /// <summary>Adds style rules to the page that shows the cell.</summary>
    public static void CSS(string content) =>
        Javascript(
            $$"""
            const style = document.createElement('style');
            style.textContent = "{{JavaScriptEncoder.Default.Encode(content)}}";
            document.head.appendChild(style);
            """
        );
}
