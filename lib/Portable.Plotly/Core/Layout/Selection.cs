namespace Plotly.NET.LayoutObjects;

/// <summary>A selected part of a plot.</summary>
public sealed class Selection : DynamicObj.DynamicObj
{
    internal Selection() { }
}
