namespace Plotly.NET.LayoutObjects;

/// <summary>The look of an active selection.</summary>
public sealed class ActiveSelection : DynamicObj.DynamicObj
{
    internal ActiveSelection() { }
}
