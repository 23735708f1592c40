using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SequenceLab.NotebookRunner;

/// <summary>Markdown as HTML, with pictures and equations as Jupyter takes them.</summary>
/// <param name="folder">Where relative paths of pictures begin.</param>
internal sealed partial class PageText(string folder)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAutoIdentifiers()
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly Dictionary<string, string> PictureTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>The HTML of a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="attachments">Pictures that it names with <c>attachment:</c>, null when there are none.</param>
    public string ToHtml(string markdown, JsonObject? attachments = null)
    {
        if (Rendered(WithEquations(markdown)) is not { } rendered)
        {
            return $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>";
        }

        var html = PageOutput.WithoutScripts(rendered);
        html = CodeBlock().Replace(html, match => Colored(match.Groups[1].Value));
        return Picture()
            .Replace(
                html,
                match => match.Groups[1].Value + Embedded(match.Groups[2].Value, attachments) + "\""
            );
    }

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            link.Url = NotebookLink().Replace(link.Url ?? "", ".html$1");
        }

        // an equation between double dollars stands by itself, even within a paragraph
        foreach (var equation in document.Descendants<MathInline>().Where(math => math.DelimiterCount == 2))
        {
            equation.GetAttributes().AddClass("display");
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>The first heading of a notebook, else its file's name.</summary>
    public static string TitleOf(Notebook notebook) =>
        notebook
            .Cells.Where(cell => cell.Type == "markdown")
            .SelectMany(cell => cell.Source.Split('\n'))
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Where(line => Rendered(line) is not null)
            .Select(line => Markdown.ToPlainText(line[2..], Pipeline).Trim())
            .FirstOrDefault(notebook.Name);

    /// <summary>The text as HTML, null where it is nested deeper than anybody reads.</summary>
    private static string? Rendered(string markdown)
    {
        try
        {
            return Render(markdown);
        }
        catch (Exception exception)
            when (exception is ArgumentException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes equations of the environments of LaTeX that stand by themselves. They become HTML, which Markdown leaves
    /// alone up to the next empty line.
    /// </summary>
    private static string WithEquations(string markdown) =>
        Environment()
            .Replace(
                markdown,
                match =>
                    match.Groups["tex"].Success
                        ? $"\n\n<div class=\"math\">{WebUtility.HtmlEncode(EmptyLine().Replace(match.Value, "\n"))}</div>\n\n"
                        : match.Value
            );

    private string Embedded(string encoded, JsonObject? attachments)
    {
        var url = Uri.UnescapeDataString(WebUtility.HtmlDecode(encoded));
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
        {
            var forms = attachments?[url["attachment:".Length..]] as JsonObject;
            return forms?.FirstOrDefault() is { Key: { } type, Value: { } data }
                ? WebUtility.HtmlEncode($"data:{type};base64,{MultilineText.Read(data).Trim()}")
                : "data:,";
        }

        var path = Path.Combine(folder, url);
        return PictureTypes.TryGetValue(Path.GetExtension(path), out var picture) && File.Exists(path)
            ? $"data:{picture};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : encoded;
    }

    private static string Colored(string encoded) =>
        $"<pre><code>{CSharpColors.ToHtml(WebUtility.HtmlDecode(encoded))}</code></pre>";

    [GeneratedRegex(@"(?<!^https?://.*)\.ipynb(#.*)?$")]
    private static partial Regex NotebookLink();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex("""(<img\b[^>]*?\bsrc\s*=\s*")([^"]*)"(?=[^>]*>)""", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    /// <summary>A fence of code, code in a line or an equation, all left as they are; or an environment.</summary>
    [GeneratedRegex(
        @"^[ ]{0,3}(?<fence>`{3,}|~{3,}).*?^[ ]{0,3}\k<fence>|`[^`\n]+`|\$\$.*?\$\$|\$[^$\n]+\$"
            + @"|(?<tex>\\begin\{(?<name>[a-zA-Z]+\*?)\}.*?\\end\{\k<name>\})",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Environment();

    [GeneratedRegex(
        """<pre><code class="language-(?:csharp|cs|C#)">(.*?)</code></pre>""",
        RegexOptions.Singleline
    )]
    private static partial Regex CodeBlock();
}
