namespace Plotly.NET.CSharp;

/// <summary>
/// An optional argument of the C# API: a value converts by itself, <c>default</c> is "not given". One type for
/// classes and structs alike, so that <c>IConvertible</c> generics can be optional too.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value, of no meaning when <paramref name="IsSome"/> is false.</param>
/// <param name="IsSome">Whether a value was given.</param>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    /// <summary>A given value.</summary>
    /// <param name="Value">The value.</param>
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}
