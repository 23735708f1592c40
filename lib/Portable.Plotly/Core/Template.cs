namespace Plotly.NET;

/// <summary>Defaults for layouts and traces.</summary>
public sealed class Template : DynamicObj.DynamicObj
{
    internal Template() { }
}
