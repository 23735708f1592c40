namespace Plotly.NET.TraceObjects;

/// <summary>Projections of points in space on the walls.</summary>
public sealed class Projection : DynamicObj.DynamicObj
{
    internal Projection() { }
}
