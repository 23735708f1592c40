namespace Plotly.NET;

/// <summary>A trace on a pair of axes.</summary>
internal sealed class Trace2D(string type) : Trace(type);
