namespace Plotly.NET;

/// <summary>The family, size and color of text.</summary>
public sealed class Font : DynamicObj.DynamicObj
{
    /// <summary>A font without any property.</summary>
    public Font() { }

    /// <summary>
    /// A font with the given properties, named as in plotly.js's reference; what is omitted is left to plotly.js.
    /// </summary>
    public static Font init(
        FSharpOption<StyleParam.FontFamily>? Family = null,
        FSharpOption<double>? Size = null,
        FSharpOption<Color>? Color = null
    ) => new Font().With("family", Family).With("size", Size).With("color", Color);
}
