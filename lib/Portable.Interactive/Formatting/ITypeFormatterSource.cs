namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Makes the formatters of a type that names it in <see cref="TypeFormatterSourceAttribute"/>.</summary>
public interface ITypeFormatterSource
{
    /// <summary>The formatters, asked for once, when the first object of the type is shown.</summary>
    IEnumerable<ITypeFormatter> CreateTypeFormatters();
}
