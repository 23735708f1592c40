namespace Plotly.NET.TraceObjects;

/// <summary>Lines of equal value on a surface.</summary>
public sealed class Contours : DynamicObj.DynamicObj
{
    internal Contours() { }
}
