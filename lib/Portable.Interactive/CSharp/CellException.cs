namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>A directive in a cell that cannot be followed; the message is for the notebook's author.</summary>
internal sealed class CellException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The text of the directive, to find its line by.</summary>
    public string? Directive { get; init; }
}
