namespace Plotly.NET.LayoutObjects;

/// <summary>The look of an active shape.</summary>
public sealed class ActiveShape : DynamicObj.DynamicObj
{
    internal ActiveShape() { }
}
