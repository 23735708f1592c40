namespace Plotly.NET.LayoutObjects;

/// <summary>A picture behind or before a plot.</summary>
public sealed class LayoutImage : DynamicObj.DynamicObj
{
    internal LayoutImage() { }
}
