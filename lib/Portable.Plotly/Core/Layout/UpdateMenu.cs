namespace Plotly.NET.LayoutObjects;

/// <summary>A menu beside a figure.</summary>
public sealed class UpdateMenu : DynamicObj.DynamicObj
{
    internal UpdateMenu() { }
}
