namespace Plotly.NET;

/// <summary>How plotly.js behaves around a figure.</summary>
internal sealed class Config : DynamicObj.DynamicObj;
