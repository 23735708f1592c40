namespace Plotly.NET.LayoutObjects;

/// <summary>The look of the label under the mouse.</summary>
public sealed class Hoverlabel : DynamicObj.DynamicObj
{
    internal Hoverlabel() { }
}
