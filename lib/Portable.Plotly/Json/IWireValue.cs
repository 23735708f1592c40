namespace Plotly.NET;

/// <summary>A value with a form of its own in the figure's JSON.</summary>
internal interface IWireValue
{
    /// <summary>What is written: a string, number, truth value or a sequence of such.</summary>
    object? Wire { get; }
}
