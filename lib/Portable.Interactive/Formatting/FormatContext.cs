using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Where a value is being written, and how deep inside another one.</summary>
public class FormatContext : IDisposable
{
    private readonly Dictionary<string, IHtmlContent> required = [];

    /// <summary>Starts at depth 0 on <paramref name="writer"/>.</summary>
    public FormatContext(TextWriter writer) => Writer = writer;

    /// <summary>The number of values around the one being written.</summary>
    public int Depth { get; private set; }

    /// <summary>The text written so far goes here.</summary>
    public TextWriter Writer { get; }

    internal bool MayGoDeeper => Depth <= Formatter.RecursionLimit;

    internal void Nested(Action write)
    {
        Depth++;
        try
        {
            write();
        }
        finally
        {
            Depth--;
        }
    }

    /// <summary>Asks for content once at the end of the output, however many values ask.</summary>
    internal void RequireAtEnd(string id, IHtmlContent content) => required.TryAdd(id, content);

    /// <summary>Writes what the values asked for at the end, such as styles.</summary>
    public void Dispose()
    {
        foreach (var content in required.Values)
        {
            content.WriteTo(Writer, HtmlEncoder.Default);
        }

        required.Clear();
        GC.SuppressFinalize(this);
    }
}
