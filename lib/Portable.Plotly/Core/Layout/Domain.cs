namespace Plotly.NET.LayoutObjects;

/// <summary>The part of a figure that a plot takes.</summary>
public sealed class Domain : DynamicObj.DynamicObj
{
    internal Domain() { }
}
