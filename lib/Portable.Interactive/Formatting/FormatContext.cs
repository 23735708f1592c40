using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Where a value is being written, and how deep inside another one.</summary>
public class FormatContext : IDisposable
{
    private const int MostOfOneType = 2;

    private readonly Dictionary<string, IHtmlContent> required = [];
    private readonly Stack<Type> around = [];

    /// <summary>Starts at depth 0 on <paramref name="writer"/>.</summary>
    public FormatContext(TextWriter writer) => Writer = writer;

    /// <summary>The number of values around the one being written.</summary>
    public int Depth => around.Count;

    /// <summary>The text written so far goes here.</summary>
    public TextWriter Writer { get; }

    /// <summary>
    /// Whether the members of the value being written may be written too. An object that leads to others of its
    /// type, as a tensor does to its transpose, would otherwise fill pages.
    /// </summary>
    internal bool MayExpand =>
        Depth <= Formatter.RecursionLimit
        && (Depth == 0 || around.Count(type => type == around.Peek()) <= MostOfOneType);

    internal void Nested(object value, Action write)
    {
        around.Push(value.GetType());
        try
        {
            write();
        }
        finally
        {
            around.Pop();
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
