namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>A run of C# in a cell, or one directive for the kernel such as <c>#!import</c>.</summary>
/// <param name="Text">The code, moved down by blank lines to the line it has in the cell; or the directive.</param>
/// <param name="Line">The line of the cell, from 1.</param>
/// <param name="IsDirective">Whether it is a directive.</param>
internal sealed record CellPart(string Text, int Line, bool IsDirective);
