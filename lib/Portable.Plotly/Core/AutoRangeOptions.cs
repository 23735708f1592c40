namespace Plotly.NET;

/// <summary>Bounds of a range that an axis finds itself.</summary>
public sealed class AutoRangeOptions : DynamicObj.DynamicObj
{
    internal AutoRangeOptions() { }
}
