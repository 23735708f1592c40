namespace Plotly.NET.TraceObjects;

/// <summary>The gradient within points.</summary>
public sealed class Gradient : DynamicObj.DynamicObj
{
    internal Gradient() { }
}
