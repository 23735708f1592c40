namespace Plotly.NET.TraceObjects;

/// <summary>Whether and how the bars of a histogram add up.</summary>
public sealed class Cumulative : DynamicObj.DynamicObj
{
    internal Cumulative() { }
}
