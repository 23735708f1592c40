namespace Plotly.NET.LayoutObjects;

/// <summary>A slider below an axis.</summary>
public sealed class RangeSlider : DynamicObj.DynamicObj
{
    internal RangeSlider() { }
}
