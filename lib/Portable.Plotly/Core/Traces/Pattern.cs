namespace Plotly.NET.TraceObjects;

/// <summary>The hatching of bars.</summary>
public sealed class Pattern : DynamicObj.DynamicObj
{
    internal Pattern() { }
}
