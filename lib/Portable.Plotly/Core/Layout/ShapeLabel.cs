namespace Plotly.NET.LayoutObjects;

/// <summary>The text of a shape.</summary>
public sealed class ShapeLabel : DynamicObj.DynamicObj
{
    internal ShapeLabel() { }
}
