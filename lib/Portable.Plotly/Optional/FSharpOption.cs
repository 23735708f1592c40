namespace Microsoft.FSharp.Core;

/// <summary>
/// A value or nothing, as the parameters of Plotly.NET's core API want it. <c>null</c> is "nothing"; a value
/// converts by itself, except one of an interface type, which needs <see cref="Some"/>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class FSharpOption<T>
{
    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value; <c>null</c> counts as a value here.</param>
    public FSharpOption(T value) => Value = value;

    /// <summary>The wrapped value.</summary>
    public T Value { get; }

    /// <summary>Nothing, which is <c>null</c>.</summary>
    public static FSharpOption<T>? None => null;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value; <c>null</c> counts as a value here.</param>
    public static FSharpOption<T> Some(T value) => new(value);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FSharpOption<T>(T value) => new(value);
}
