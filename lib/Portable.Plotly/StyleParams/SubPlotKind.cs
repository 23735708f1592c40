namespace Plotly.NET;

/// <summary>What kind of subplot a <see cref="StyleParam.SubPlotId"/> names.</summary>
internal enum SubPlotKind
{
    XAxis,
    YAxis,
    Scene,
    Other,
}
