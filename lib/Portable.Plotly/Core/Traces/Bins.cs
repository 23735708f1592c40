namespace Plotly.NET.TraceObjects;

/// <summary>Begin, end and size of bins.</summary>
public sealed class Bins : DynamicObj.DynamicObj
{
    internal Bins() { }
}
