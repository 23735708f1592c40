namespace Plotly.NET.LayoutObjects;

/// <summary>The buttons above a figure.</summary>
public sealed class ModeBar : DynamicObj.DynamicObj
{
    internal ModeBar() { }
}
