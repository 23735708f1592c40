namespace Plotly.NET.LayoutObjects;

/// <summary>How the axes of a scene are scaled against each other.</summary>
public sealed class AspectRatio : DynamicObj.DynamicObj
{
    internal AspectRatio() { }
}
