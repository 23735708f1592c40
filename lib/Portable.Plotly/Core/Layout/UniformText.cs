namespace Plotly.NET.LayoutObjects;

/// <summary>One size for the texts of all traces.</summary>
public sealed class UniformText : DynamicObj.DynamicObj
{
    internal UniformText() { }
}
