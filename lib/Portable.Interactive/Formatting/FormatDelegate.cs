namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes <paramref name="value"/>; false leaves it to the next formatter.</summary>
public delegate bool FormatDelegate<in T>(T value, FormatContext context);
