namespace Plotly.NET.LayoutObjects;

/// <summary>The look of a shape being drawn.</summary>
public sealed class NewShape : DynamicObj.DynamicObj
{
    internal NewShape() { }
}
