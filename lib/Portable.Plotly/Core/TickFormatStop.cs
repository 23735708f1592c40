namespace Plotly.NET;

/// <summary>A format of ticks for a range of zoom.</summary>
public sealed class TickFormatStop : DynamicObj.DynamicObj
{
    internal TickFormatStop() { }
}
