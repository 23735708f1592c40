namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Why a cell failed, in the words of Jupyter's error output.</summary>
/// <param name="Name">The kind of error: an exception's type or <c>CompilationError</c>.</param>
/// <param name="Message">The first line to read.</param>
/// <param name="Traceback">All there is to know, line by line.</param>
/// <param name="Line">The line of the cell, from 1, where it is known.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback, int? Line);
