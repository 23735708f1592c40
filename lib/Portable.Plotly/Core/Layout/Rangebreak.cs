namespace Plotly.NET.LayoutObjects;

/// <summary>A gap in an axis.</summary>
public sealed class Rangebreak : DynamicObj.DynamicObj
{
    internal Rangebreak() { }
}
