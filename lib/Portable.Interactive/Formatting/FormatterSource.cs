using System.Collections;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The formatters that a type names in an attribute called <see cref="TypeFormatterSourceAttribute"/>.</summary>
/// <remarks>Attribute, source and formatters are known by name, so that their library need not reference this one.</remarks>
internal sealed record FormatterSource(IReadOnlyList<ITypeFormatter> Formatters, string[]? PreferredMimeTypes)
{
    private const BindingFlags Instance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IEnumerable<FormatterSource> Of(Type type) =>
        from attribute in type.GetCustomAttributes(inherit: true)
        where attribute.GetType().Name == nameof(TypeFormatterSourceAttribute)
        let sourceType = Read<Type>(attribute, nameof(TypeFormatterSourceAttribute.FormatterSourceType))
        where sourceType is not null
        select new FormatterSource(
            [.. FormattersOf(sourceType).Select(formatter => Adapt(formatter, type))],
            Read<string[]>(attribute, nameof(TypeFormatterSourceAttribute.PreferredMimeTypes))
        );

    private static IEnumerable<object> FormattersOf(Type sourceType)
    {
        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        return source is ITypeFormatterSource typed
            ? typed.CreateTypeFormatters()
            : (
                (IEnumerable)Method(source, nameof(typed.CreateTypeFormatters)).Invoke(source, null)!
            ).Cast<object>();
    }

    private static ITypeFormatter Adapt(object formatter, Type type)
    {
        if (formatter is ITypeFormatter typed)
        {
            return typed;
        }

        var format = Method(formatter, nameof(ITypeFormatter.Format), typeof(object), typeof(TextWriter))
            .CreateDelegate<Func<object, TextWriter, bool>>(formatter);
        return new DelegateFormatter(
            Read<Type>(formatter, nameof(ITypeFormatter.Type)) ?? type,
            Read<string>(formatter, nameof(ITypeFormatter.MimeType)) ?? PlainTextFormatter.MimeType,
            (value, context) => format(value, context.Writer)
        );
    }

    private static MethodInfo Method(object target, string name, params Type[] parameters) =>
        target.GetType().GetMethod(name, Instance, parameters)
        ?? throw new InvalidOperationException(
            $"{target.GetType()} is used as a formatter source but has no method {name}"
                + $"({string.Join(", ", parameters.Select(parameter => parameter.Name))})."
        );

    private static T? Read<T>(object target, string property)
        where T : class => target.GetType().GetProperty(property, Instance)?.GetValue(target) as T;
}
