namespace Plotly.NET;

/// <summary>The space around a title.</summary>
public sealed class Padding : DynamicObj.DynamicObj
{
    internal Padding() { }
}
