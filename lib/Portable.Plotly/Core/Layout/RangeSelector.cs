namespace Plotly.NET.LayoutObjects;

/// <summary>Buttons above an axis.</summary>
public sealed class RangeSelector : DynamicObj.DynamicObj
{
    internal RangeSelector() { }
}
