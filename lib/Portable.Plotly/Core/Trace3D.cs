namespace Plotly.NET;

/// <summary>A trace in a scene.</summary>
internal sealed class Trace3D(string type) : Trace(type);
