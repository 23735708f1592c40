namespace Plotly.NET;

/// <summary>The data of a figure and the way they are drawn.</summary>
public class Trace : DynamicObj.DynamicObj
{
    internal Trace(string type) => this["type"] = type;
}
