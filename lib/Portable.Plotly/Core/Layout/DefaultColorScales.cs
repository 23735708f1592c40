namespace Plotly.NET.LayoutObjects;

/// <summary>The color scales of traces that name none.</summary>
public sealed class DefaultColorScales : DynamicObj.DynamicObj
{
    internal DefaultColorScales() { }
}
