namespace Plotly.NET.LayoutObjects;

/// <summary>From where a scene is seen.</summary>
public sealed class Camera : DynamicObj.DynamicObj
{
    internal Camera() { }
}
