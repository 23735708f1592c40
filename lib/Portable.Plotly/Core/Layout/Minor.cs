namespace Plotly.NET.LayoutObjects;

/// <summary>The minor ticks of an axis.</summary>
public sealed class Minor : DynamicObj.DynamicObj
{
    internal Minor() { }
}
