using System.Collections;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What a value looks like to the default formatters.</summary>
internal static class Shape
{
    private const int LongestHint = 100;

    public static bool IsScalar(object value) => IsScalar(value.GetType());

    public static bool IsScalar(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type == typeof(string)
        || type == typeof(decimal)
        || type == typeof(Guid)
        || type == typeof(DateTime)
        || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly)
        || type == typeof(TimeOnly)
        || type == typeof(TimeSpan)
        || type == typeof(Half)
        || type == typeof(System.Numerics.BigInteger)
        || (Nullable.GetUnderlyingType(type) is { } underlying && IsScalar(underlying));

    public static string ScalarText(object value) =>
        value switch
        {
            DateTime time => time.ToString("u"),
            DateTimeOffset time => time.ToString("u"),
            _ => value.ToString() ?? "",
        };

    /// <summary>Values whose own text says all there is to say.</summary>
    public static bool IsText(object value) =>
        value is Type or Exception or MemberInfo or Delegate or System.Text.Json.Nodes.JsonNode
        || (value is not IEnumerable && Members(value.GetType()).Count == 0);

    /// <summary>The type of a sequence's items, object where it is not known.</summary>
    public static Type ItemType(IEnumerable sequence)
    {
        var type = sequence.GetType();
        var generic = type.GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return type.GetElementType() ?? generic?.GenericTypeArguments[0] ?? typeof(object);
    }

    /// <summary>The entries of a dictionary, or null for any other value.</summary>
    public static IEnumerable<(object? Key, object? Value)>? Entries(object value)
    {
        if (value is IDictionary dictionary)
        {
            return dictionary.Keys.Cast<object>().Select(key => ((object?)key, dictionary[key]));
        }

        var isReadOnlyDictionary = value
            .GetType()
            .GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        return isReadOnlyDictionary
            ? ((IEnumerable)value).Cast<object>().Select(pair => (Read(pair, "Key"), Read(pair, "Value")))
            : null;

        static object? Read(object pair, string property) =>
            pair.GetType().GetProperty(property)!.GetValue(pair);
    }

    /// <summary>Public properties and fields in the order of their declaration.</summary>
    public static IReadOnlyList<MemberInfo> Members(Type type) =>
        [
            .. type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
                .Where(member =>
                    member is FieldInfo
                    || (
                        member is PropertyInfo { CanRead: true } property
                        && property.GetMethod!.IsPublic
                        && property.GetIndexParameters().Length == 0
                        && !property.PropertyType.IsByRefLike
                        && !property.PropertyType.IsPointer
                    )
                )
                .DistinctBy(member => member.Name),
        ];

    /// <summary>A member's value; a getter that throws shows its exception.</summary>
    public static object? Read(MemberInfo member, object instance)
    {
        try
        {
            return member is FieldInfo field
                ? field.GetValue(instance)
                : ((PropertyInfo)member).GetValue(instance);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }

    /// <summary>The first items of a sequence and, where it can be known, how many are left.</summary>
    public static (List<object?> Items, string? More) Head(IEnumerable sequence)
    {
        var items = new List<object?>();
        var limit = Formatter.ListExpansionLimit;
        foreach (var item in sequence)
        {
            if (items.Count == limit)
            {
                return (items, sequence is ICollection all ? $"({all.Count - limit} more)" : "... (more)");
            }

            items.Add(item);
        }

        return (items, null);
    }

    /// <summary>A value in less than a line.</summary>
    public static string Hint(object value)
    {
        var type = value.GetType();
        var own = value.ToString() ?? "";
        // the default ToString says the full name of the type, for a cell's class with the compiler's wrapping
        var text = own == type.ToString() ? TypeName.Of(type) : own.ReplaceLineEndings(" ");
        return text.Length > LongestHint ? text[..LongestHint] + "…" : text;
    }
}
