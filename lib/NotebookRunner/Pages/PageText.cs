using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SequenceLab.NotebookRunner;

/// <summary>The text cells of a notebook as HTML, pictures and all.</summary>
/// <param name="folder">Where relative paths of pictures begin.</param>
internal sealed partial class PageText(string folder)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAutoIdentifiers()
        .UseGenericAttributes()
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

    /// <summary>The HTML of a text cell.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            link.Url = Embedded(link.Url);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            link.Url = NotebookLink().Replace(link.Url ?? "", ".html$1");
        }

        // an equation between double dollars stands by itself, even within a paragraph
        foreach (var equation in document.Descendants<MathInline>().Where(math => math.DelimiterCount == 2))
        {
            equation.GetAttributes().AddClass("display");
        }

        return CodeBlock().Replace(document.ToHtml(Pipeline), match => Colored(match.Groups[1].Value));
    }

    /// <summary>The first heading of a notebook, else its file's name.</summary>
    public static string TitleOf(Notebook notebook) =>
        notebook
            .Cells.Where(cell => !cell.IsCode)
            .SelectMany(cell => cell.Source.Split('\n'))
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => Markdown.ToPlainText(line[2..], Pipeline).Trim())
            .FirstOrDefault(notebook.Name);

    private string? Embedded(string? url)
    {
        var path = Path.Combine(folder, Uri.UnescapeDataString(url ?? ""));
        return PictureTypes.TryGetValue(Path.GetExtension(path), out var type) && File.Exists(path)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : url;
    }

    private static string Colored(string encoded) =>
        $"<pre><code>{CSharpColors.ToHtml(WebUtility.HtmlDecode(encoded))}</code></pre>";

    [GeneratedRegex(@"(?<!^https?://.*)\.ipynb(#.*)?$")]
    private static partial Regex NotebookLink();

    [GeneratedRegex(
        """<pre><code class="language-(?:csharp|cs|C#)">(.*?)</code></pre>""",
        RegexOptions.Singleline
    )]
    private static partial Regex CodeBlock();
}
