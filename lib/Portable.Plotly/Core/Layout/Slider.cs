namespace Plotly.NET.LayoutObjects;

/// <summary>A slider below a figure.</summary>
public sealed class Slider : DynamicObj.DynamicObj
{
    internal Slider() { }
}
