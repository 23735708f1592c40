namespace Plotly.NET.LayoutObjects;

/// <summary>How a figure moves to a new state.</summary>
public sealed class Transition : DynamicObj.DynamicObj
{
    internal Transition() { }
}
