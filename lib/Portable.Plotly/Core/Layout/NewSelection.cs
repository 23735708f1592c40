namespace Plotly.NET.LayoutObjects;

/// <summary>The look of a selection being drawn.</summary>
public sealed class NewSelection : DynamicObj.DynamicObj
{
    internal NewSelection() { }
}
