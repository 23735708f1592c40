using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Carries optional arguments into the properties of a figure.</summary>
internal static class OptionalValues
{
    /// <summary>Sets a property if a value was given; the last of several settings of one name wins.</summary>
    internal static T With<T, V>(this T target, string name, Optional<V> value)
        where T : DynamicObj.DynamicObj
    {
        if (value.IsSome)
            target[name] = value.Value;
        return target;
    }

    /// <inheritdoc cref="With{T, V}(T, string, Optional{V})"/>
    internal static T With<T, V>(this T target, string name, FSharpOption<V>? value)
        where T : DynamicObj.DynamicObj => target.With(name, value.ToOptional());

    /// <summary>Sets a property.</summary>
    internal static T WithValue<T>(this T target, string name, object? value)
        where T : DynamicObj.DynamicObj
    {
        target[name] = value;
        return target;
    }

    internal static V Or<V>(this Optional<V> value, V otherwise) => value.IsSome ? value.Value : otherwise;

    internal static V Or<V>(this FSharpOption<V>? value, V otherwise) =>
        value is null ? otherwise : value.Value;

    internal static Optional<W> Map<V, W>(this Optional<V> value, Func<V, W> map) =>
        value.IsSome ? map(value.Value) : default(Optional<W>);

    internal static FSharpOption<V>? ToFSharp<V>(this Optional<V> value) =>
        value.IsSome ? FSharpOption<V>.Some(value.Value) : null;

    internal static Optional<V> ToOptional<V>(this FSharpOption<V>? value) =>
        value is null ? default : new Optional<V>(value.Value, true);
}
